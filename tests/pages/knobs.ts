/** What a site changed so that we no longer recognise it: its posts, their buttons, or who wrote them. */
export type Broken = 'posts' | 'controls' | 'authors';

/** How a local page behaves; every knob is a parameter of the query string. */
export interface Knobs {
  lang: 'id' | 'en';
  /** How many posts the feed has. */
  posts: number;
  /** At which event the site acts. `responder`: a click whose press began on the control. */
  activation: 'click' | 'pointerup' | 'touchend' | 'mousedown' | 'responder';
  /** How the site notices two quick presses on a picture: by the browser's event, or by timing one of its own. */
  double: 'dblclick' | 'click' | 'touchend' | 'pointerdown';
  /** Facebook: decoy elements in every post. */
  decoys: boolean;
  /** Leave out every `aria-label`. */
  nolabels: boolean;
  /** Give every language-neutral attribute another value. */
  notestid: boolean;
  /** Texts arrive only when `__site.hydrate()` is called. */
  late: boolean;
  /** The first inline script registers capture listeners on `window` that act and stop the event. */
  capture: boolean;
  /** The site ignores events that are not trusted. */
  strict: boolean;
  /** The post is built anew 50 ms after a like. */
  remount: boolean;
  /** Ids of posts already liked, and handles already followed. */
  liked: string[];
  followed: string[];
  /** Facebook: the layout of 2022 (`role=article` on the post) or of 2025. */
  variant: '2022' | '2025';
  /** Built in a way that no selector knows, until `__site.mend()` is called. */
  broken: Broken | undefined;
}

const DOUBLES = ['dblclick', 'click', 'touchend', 'pointerdown'] as const;
const BREAKS: Broken[] = ['posts', 'controls', 'authors'];
const ACTIVATIONS = ['click', 'pointerup', 'touchend', 'mousedown', 'responder'] as const;

/** Reads the knobs of `search`; `activation` is the site's own way unless chosen. */
export function knobsFrom(search: string, activation: Knobs['activation']): Knobs {
  const chosen = new URLSearchParams(search);
  const list = (name: string) => chosen.get(name)?.split(',') ?? [];
  return {
    lang: chosen.get('lang') === 'en' ? 'en' : 'id',
    posts: Number(chosen.get('posts') ?? 10),
    activation: ACTIVATIONS.find((one) => one === chosen.get('activation')) ?? activation,
    double: DOUBLES.find((one) => one === chosen.get('double')) ?? 'dblclick',
    decoys: chosen.get('decoys') !== '0',
    nolabels: chosen.has('nolabels'),
    notestid: chosen.has('notestid'),
    late: chosen.has('late'),
    capture: chosen.has('capture'),
    strict: chosen.has('strict'),
    remount: chosen.has('remount'),
    liked: list('liked'),
    followed: list('followed'),
    variant: chosen.get('variant') === '2022' ? '2022' : '2025',
    broken: BREAKS.find((one) => one === chosen.get('broken')),
  };
}
