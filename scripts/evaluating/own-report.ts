import type { Verdict } from '../../src/verdict/verdict.ts';
import { CLASSES, type Class, kappaOf, type OwnPost } from './own-set.ts';

export interface JudgedOwn extends OwnPost {
  verdict: Verdict | undefined;
}

/** What a post is, as whoever read it agrees, and what the judge says. */
export type Told = Pick<JudgedOwn, 'label' | 'verdict'>;

/** What is promised of posts that somebody has read. Shares of 1. */
export interface OwnFigures {
  rows: number;
  /** Campaign posts that get a dialog. */
  recall: number;
  /** Of the dialogs, those on campaign posts; news counts as wrong here. */
  precision: number;
  /** Of the dialogs, those on posts about contestants, news included. */
  precisionAboutContestants: number;
  /** Campaign posts that are held at all, by dialog or bubble. */
  held: number;
  /** News that gets a dialog. */
  newsAsCampaign: number;
  /** Posts that are neither, and are held. */
  negativesHeld: number;
}

/** The figures of posts on whose label both readers agree. */
export function figuresOf(judged: readonly Told[]): OwnFigures {
  const agreed = judged.filter(({ label }) => label !== undefined);
  const of = (label: Class) => agreed.filter((one) => one.label === label);
  const share = (part: readonly Told[], whole: readonly Told[]): number =>
    whole.length === 0 ? 0 : part.length / whole.length;
  const [campaign, news, negative] = [of('campaign'), of('news'), of('negative')];
  const dialogs = agreed.filter(isDialog);
  return {
    rows: agreed.length,
    recall: share(campaign.filter(isDialog), campaign),
    precision: share(campaign.filter(isDialog), dialogs),
    precisionAboutContestants: share(
      dialogs.filter(({ label }) => label !== 'negative'),
      dialogs,
    ),
    held: share(campaign.filter(isHeld), campaign),
    newsAsCampaign: share(news.filter(isDialog), news),
    negativesHeld: share(negative.filter(isHeld), negative),
  };
}

function isDialog({ verdict }: Told): boolean {
  return verdict?.level === 'campaign';
}

function isHeld({ verdict }: Told): boolean {
  return verdict?.level === 'campaign' || verdict?.level === 'participant';
}

const SHOWN: [keyof OwnFigures, string][] = [
  ['rows', 'rows on whose label both readers agree'],
  ['recall', 'campaign posts that get a dialog'],
  ['held', 'campaign posts that are held, by dialog or bubble'],
  ['precision', 'dialogs that are on campaign posts'],
  ['precisionAboutContestants', 'dialogs that are on posts about contestants, news included'],
  ['newsAsCampaign', 'news that gets a dialog'],
  ['negativesHeld', 'other posts that are held'],
];

/** The report on the set of our own: agreement, the figures of the open and the sealed writers, levels by label, and the ids of what is wrong in the open posts. */
export function ownReport(judged: readonly JudgedOwn[]): string {
  const open = judged.filter((one) => !one.sealed);
  const parts = [
    { name: 'open', rows: open },
    { name: 'sealed', rows: judged.filter((one) => one.sealed) },
  ].filter(({ rows }) => rows.length > 0);
  const disagreed = judged.filter(({ label }) => label === undefined);
  const figures = parts.map(({ rows }) => figuresOf(rows));
  return [
    `# the set of our own: ${judged.length} posts, two readers agree on ${judged.length - disagreed.length} (kappa ${kappaOf(judged.map(({ labels }) => labels)).toFixed(3)})`,
    '',
    ['measure', ...parts.map(({ name }) => name)].join(' | '),
    ['---', ...parts.map(() => '---')].join('|'),
    ...SHOWN.map(([key, name]) => [name, ...figures.map((one) => shown(key, one))].join(' | ')),
    ...parts.flatMap(({ name, rows }) => levelTable(`${name} posts`, rows)),
    ...levelTable('posts on which the readers disagree, by what the first said', disagreed.map(asFirstSaid)),
    '',
    '## what remains wrong in the open posts, by id',
    ...CLASSES.flatMap((label) => wrongOf(label, open)),
    '',
  ].join('\n');
}

function shown(key: keyof OwnFigures, figures: OwnFigures): string {
  return key === 'rows' ? String(figures.rows) : figures[key].toFixed(3);
}

function asFirstSaid(one: JudgedOwn): JudgedOwn {
  return { ...one, label: one.labels[0] };
}

function levelTable(name: string, judged: readonly JudgedOwn[]): string[] {
  const rows = CLASSES.map((label) => {
    const those = judged.filter((one) => one.label === label);
    const counts = (['campaign', 'participant', 'possible', undefined] as const).map(
      (level) => those.filter(({ verdict }) => verdict?.level === level).length,
    );
    return [label, those.length, ...counts].join(' | ');
  });
  return [
    '',
    `## levels in the ${name}`,
    '',
    'label | rows | campaign | participant | possible | none',
    '---|---|---|---|---|---',
    ...rows,
  ];
}

/** The verdict that a post of each class should get. */
const RIGHT: Record<Class, (Verdict['level'] | 'none')[]> = {
  campaign: ['campaign'],
  news: ['participant', 'possible'],
  negative: ['none', 'possible'],
};

function wrongOf(label: Class, judged: readonly JudgedOwn[]): string[] {
  const byLevel = new Map<string, string[]>();
  for (const one of judged) {
    const level = one.verdict?.level ?? 'none';
    if (one.label !== label || RIGHT[label].includes(level)) continue;
    byLevel.set(level, [...(byLevel.get(level) ?? []), `${one.id} (${one.topic})`]);
  }
  return [...byLevel].map(
    ([level, ids]) => `\n${label} judged as ${level}, ${ids.length}: ${ids.join(', ')}`,
  );
}
