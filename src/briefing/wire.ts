import type { HeadTexts, ModelTexts } from '../packs/kinds/model.ts';
import { Unreadable } from '../packs/read.ts';
import type { Settings } from '../settings/settings.ts';
import type { Head, Model } from '../verdict/model.ts';
import { weightsIn } from '../verdict/weights.ts';
import { readContests } from './ballots.ts';
import type { Briefing } from './briefing.ts';
import { fromLexiconTexts } from './cues.ts';
import { digestOf } from './digest.ts';

/*
 * A briefing as it is kept, each part on a line of its own, so that a page reads only what it needs and when it needs it:
 *
 *   10 1f0c35a9                       the seal: the format, and the digest of all that follows
 *   {"issued":…,"settings":…}         what every page needs
 *   [{"id":"skb-2022",…}]             the circulars
 *   {"cues":{"call":"…|…",…},…}       the lexicon
 *   {"urges":{"weights":"…",…},…}     the model, if there is one
 *   "*{box-sizing:border-box}…"       how warnings look, if it is told
 *   the contests, in lines of their own (`ballots.ts`)
 *
 * The seal vouches for the text: one of this format with this digest is what `writeBriefing` wrote, of parts that strict readers have read, and
 * is not looked at field by field on every page again.
 */

/** Has to be raised with every change of what is written: a page reads what the version before has kept. `tests/briefing/format.test.ts` notices. */
export const FORMAT = '12';

/** What every page needs. What is left is read when the first post comes. */
type Core = Omit<Briefing, keyof Matter>;

/** What a judge and a warning need. */
type Matter = Pick<Briefing, 'contests' | 'names' | 'circulars' | 'lexicon' | 'model' | 'styles'>;

/**
 * Reads what `writeBriefing` wrote, or throws `Unreadable` when the text is of another format or not what was written. Names and phrases
 * come back without their sources. What only a judge or a warning needs is read, all of it, when something of it is asked for.
 */
export function readBriefing(content: string): Briefing {
  const { core, rest } = opened(content);
  let matter: Matter | undefined;
  const read = (): Matter => {
    matter ??= readMatter(rest);
    return matter;
  };
  return {
    ...core,
    get contests() {
      return read().contests;
    },
    get names() {
      return read().names;
    },
    get circulars() {
      return read().circulars;
    },
    get lexicon() {
      return read().lexicon;
    },
    get model() {
      return read().model;
    },
    get styles() {
      return read().styles;
    },
  };
}

/** The settings for which a briefing was made. */
export function settingsIn(content: string): Settings {
  return opened(content).core.settings;
}

function opened(content: string): { core: Core; rest: string } {
  const seal = content.indexOf('\n') + 1;
  if (seal === 0 || content.slice(0, seal) !== `${FORMAT} ${digestOf(content, seal)}\n`) {
    throw new Unreadable('briefing', `expected format ${FORMAT}`);
  }
  const end = content.indexOf('\n', seal);
  return { core: JSON.parse(content.slice(seal, end)), rest: content.slice(end + 1) };
}

function readMatter(rest: string): Matter {
  const [circulars = '', lexicon = '', model = '', styles = ''] = rest.split('\n', 4);
  const before = circulars.length + lexicon.length + model.length + styles.length + 4;
  return {
    ...readContests(rest.slice(before)),
    circulars: JSON.parse(circulars),
    lexicon: fromLexiconTexts(JSON.parse(lexicon)),
    model: model === '' ? undefined : fromModelTexts(JSON.parse(model)),
    styles: styles === '' ? undefined : JSON.parse(styles),
  };
}

/** The model without a reader's checks: the weights of a head are made of their text when the first post is weighed by it. */
function fromModelTexts({ urges, meant, calls, ...thresholds }: ModelTexts): Model {
  return {
    ...thresholds,
    urges: fromHeadTexts(urges),
    meant: fromHeadTexts(meant),
    calls: fromHeadTexts(calls),
  };
}

function fromHeadTexts({ size, weights, unit, bias }: HeadTexts): Head {
  let read: Int8Array | undefined;
  return {
    unit,
    bias,
    get weights() {
      read ??= weightsIn(weights, size);
      return read;
    },
  };
}
