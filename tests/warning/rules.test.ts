import { expect, test } from 'vitest';
import circularsPack from '../../src/packs/bundled/circulars.json?raw';
import { readCirculars } from '../../src/packs/kinds/circulars.ts';
import { readPack } from '../../src/packs/pack.ts';
import type { Stage } from '../../src/policy/calendar.ts';
import type { Interaction } from '../../src/policy/circular.ts';
import type { Level } from '../../src/verdict/verdict.ts';
import { rulesAbout } from '../../src/warning/rules.ts';

const circulars = readPack(circularsPack, 'circulars', readCirculars).body;

/** About a pair in Lebong, in autumn 2024: interaction, level and stage; the rule shown and the one of the region beside it. */
const ROWS: [Interaction, Level, Stage, string, string | undefined][] = [
  ['like', 'campaign', 'campaign', 'skb-2022 B.6', 'bengkulu-2024 sekda-2024-09'],
  ['like', 'participant', 'campaign', 'skb-2022 B.6', 'bengkulu-2024 sekda-2024-09'],
  ['like', 'campaign', 'nomination', 'skb-2022 A.4', 'bengkulu-2024 bkd-2024'],
  ['publish', 'campaign', 'nomination', 'skb-2022 A.2', 'lebong-2024 konten'],
  ['share', 'campaign', 'nomination', 'skb-2022 A.2', 'lebong-2024 konten'],
  ['comment', 'campaign', 'prospect', 'skb-2022 A.2', 'bengkulu-2024 bkd-2024'],
  ['share', 'participant', 'nomination', 'skb-2022 A.4', 'lebong-2024 konten'],
  ['share', 'campaign', 'campaign', 'skb-2022 B.2', 'lebong-2024 konten'],
  ['share', 'participant', 'campaign', 'skb-2022 B.6', 'lebong-2024 konten'],
  ['publish', 'campaign', 'quiet', 'skb-2022 B.2', 'lebong-2024 konten'],
  ['follow', 'participant', 'prospect', 'skb-2022 A.4', undefined],
  ['join', 'campaign', 'voting', 'skb-2022 B.6', undefined],
];

test.each(ROWS)('%s of a post at level %s in stage %s: %s, in the region %s', (...row) => {
  const [interaction, level, stage, main, regional] = row;
  const occasion = { contest: { office: 'regent' as const }, stage: { stage }, day: '2024-10-01' };
  const about = rulesAbout(interaction, level, [occasion], ['17.07'], circulars);
  const name = (found: typeof about.main) => found && `${found.circular.id} ${found.rule.id}`;
  expect([name(about.main), name(about.regional)]).toEqual([main, regional]);
});
