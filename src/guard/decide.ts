import type { Interaction } from '../policy/circular.ts';
import type { Post, Site, Target } from '../sites/site.ts';
import { LEVELS, type Verdict } from '../verdict/verdict.ts';
import type { Decision, Judged } from './act.ts';

/** Says why a post counts, or nothing. */
export type Judge = (post: Post) => Verdict | undefined;

/** More posts than a feed shows at a time. */
const REMEMBERED = 200;

/** As `judge`, but a post that was judged lately, for its mark, is not judged again at the act. Depends on what the post says alone. */
export function remembering(judge: Judge): Judge {
  const known = new Map<string, Verdict | undefined>();
  return (post) => {
    const content = JSON.stringify(post);
    if (known.has(content)) return known.get(content);
    const verdict = judge(post);
    const [oldest] = known.keys();
    if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
    known.set(content, verdict);
    return verdict;
  };
}

/**
 * Why the act at `target` counts, or nothing: by the `post` it is about and, where something written is sent, by that as well. The
 * weightier of the two wins; the post where they weigh the same.
 */
export function judgeAct(target: Target, post: Post, site: Site, judge: Judge): Judged | undefined {
  const verdict = judge(post);
  const own = target.control.step === 'send' ? judgeWritten(target, site, judge) : undefined;
  // A new post is its own composer: nobody else has written it.
  const isNew = own?.written === post.text;
  if (own && (!verdict || isNew || LEVELS.indexOf(own.verdict.level) < LEVELS.indexOf(verdict.level)))
    return own;
  return verdict && { post, verdict };
}

/** Why what stands in the composer counts that `target` sends, or nothing. */
export function judgeWritten(target: Target, site: Site, judge: Judge): Judged | undefined {
  const post = site.read(target.post);
  const written = site.written(target);
  const verdict = written === '' ? undefined : judge(ownPost(written, post));
  return verdict && { post, verdict, written };
}

/** How much is held, as the person or IT has set it. */
export interface Caution {
  strictness: 'text' | 'supervisor' | 'broad';
  /** `official`: an account of the agency, which publishes and shares what office-holders do in office. */
  role: 'personal' | 'official';
}

/**
 * What an act meets with: nothing where learnt wording alone speaks. `small`: the bubble takes the place of the dialog, after many of them or for
 * want of room.
 */
export function decisionFor(
  { level, onDuty, learnt }: Pick<Verdict, 'level' | 'onDuty' | 'learnt'>,
  interaction: Interaction,
  { strictness, role }: Caution,
  small: boolean,
): Decision {
  const isOwnNews = interaction === 'publish' || interaction === 'share';
  if (onDuty && role === 'official' && isOwnNews && level !== 'campaign') return 'pass';
  if (learnt) return 'pass';
  if (level === 'campaign') return small ? 'bubble' : 'dialog';
  if (level === 'participant') return strictness === 'text' ? 'pass' : 'bubble';
  return strictness === 'broad' ? 'bubble' : 'pass';
}

/** What somebody is about to publish, as a post; what it answers is its context, because "coblos nomor 2" below a contestant's post is a call. */
function ownPost(text: string, answered: Post): Post {
  return {
    author: { name: '', handle: '' },
    text,
    images: [],
    links: [],
    context: answered.text === text ? [] : [answered.author.name],
  };
}
