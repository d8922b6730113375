import { quotedIn } from '../../src/briefing/quoted.ts';
import type { HeldAct } from '../../src/guard/act.ts';
import type { Circular, Interaction, Rule } from '../../src/policy/circular.ts';
import type { Contest } from '../../src/policy/contest.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { ControlState } from '../../src/sites/site.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import type { Situation } from '../../src/warning/explain.ts';
import { wordsIn } from '../../src/words/words.ts';

const SOURCES = { confidence: 'verified' as const, sources: ['https://contoh.id/a', 'https://contoh.id/b'] };

/** An invented contest of two pairs. */
export const CONTEST: Contest = {
  ...SOURCES,
  id: 'uji-2024',
  election: 'uji-2024',
  office: 'regent',
  region: '99.01',
  name: { id: 'Pemilihan Bupati Contoh 2024', en: 'Election of the regent of Contoh 2024' },
  contestants: [
    { number: 1, title: 'Sari – Budi', kind: 'pair', names: [] },
    { number: 2, title: 'Joko – Wati', kind: 'pair', names: [] },
  ],
};

/** In the campaign of `CONTEST`, for a person who lives there. */
export const POLICY: Policy = {
  date: '2024-10-01',
  regions: ['99.01'],
  contests: [
    {
      contest: CONTEST,
      stage: { stage: 'campaign', from: '2024-09-25', to: '2024-11-23', ...SOURCES },
      scope: 'mine',
      rehearsed: false,
      day: '2024-10-01',
    },
  ],
};

export function rule(id: string, differing: Partial<Rule> = {}): Rule {
  return {
    ...SOURCES,
    id,
    clause: { id: `butir ${id}`, en: `item ${id}` },
    interactions: ['like'],
    stages: ['campaign'],
    text: { id: `Jangan ${id}.`, en: `Do not ${id}.` },
    ...differing,
  };
}

export function circular(id: string, region: string, rules: Rule[]): Circular {
  return {
    ...SOURCES,
    id,
    region,
    rules,
    title: { id: `Edaran ${id}`, en: `Circular ${id}` },
    short: { id: `Edaran ${id}`, en: `Circular ${id}` },
    number: '1',
    issuer: 'Instansi Contoh',
    date: '2024-01-01',
    status: { id: 'berlaku', en: 'in force' },
    url: `https://contoh.id/${id}`,
  };
}

/** `circulars` as packs have them; a page is told them in its language. */
export function situation({
  circulars = [circular('nasional', 'ID', [rule('menyukai')])],
  language = 'id',
  ...differing
}: Partial<Omit<Situation, 'circulars'>> & { circulars?: Circular[] } = {}): Situation {
  return {
    site: 'x',
    policy: POLICY,
    circulars: circulars.map((one) => quotedIn(language, one)),
    pauseSeconds: 1.5,
    language,
    words: wordsIn(language),
    ...differing,
  };
}

/** A held act on a post of an invented person. */
export function heldAct(
  differing: {
    interaction?: Interaction;
    name?: string;
    state?: ControlState;
    verdict?: Partial<Verdict>;
    text?: string;
    context?: string[];
    written?: string;
    element?: Element;
  } = {},
): HeldAct {
  const interaction = differing.interaction ?? 'like';
  const element = differing.element ?? document.createElement('button');
  return {
    target: {
      control: {
        interaction,
        element,
        step: differing.written === undefined ? 'act' : 'send',
        name: differing.name ?? interaction,
        state: differing.state ?? 'off',
        rank: 'mark',
      },
      post: document.body,
    },
    key: 'post',
    hit: element,
    gesture: 'mouse',
    post: {
      author: { name: 'Warga Uji', handle: 'warga.uji' },
      text: differing.text ?? 'Ayo coblos nomor 2',
      images: [],
      links: [],
      context: differing.context ?? [],
    },
    verdict: {
      level: 'campaign',
      contest: CONTEST.id,
      numbers: [2],
      evidence: [{ kind: 'call', words: 'coblos nomor 2', where: 'text' }],
      ...differing.verdict,
    },
    ...(differing.written === undefined ? {} : { written: differing.written }),
  };
}
