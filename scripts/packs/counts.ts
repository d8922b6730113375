import type { Bodies } from '../../src/packs/readers.ts';
import type { Answer } from '../../src/policy/answer.ts';
import type { Contestant } from '../../src/policy/contest.ts';
import { NATION } from '../../src/policy/region.ts';

/** How many of each thing some packs hold, in the order in which people ask for them; kinds that are not there are left out. */
export function counts(packs: Partial<Bodies>): [what: string, count: number][] {
  return [
    ...(packs.regions ? countRegions(packs.regions) : []),
    ...(packs.calendar ? countElections(packs.calendar) : []),
    ...(packs.contestants ? countContests(packs.contestants) : []),
    ...(packs.circulars ? countRules(packs.circulars) : []),
    ...(packs.answers ? countAnswers(packs.answers) : []),
    ...(packs.lexicon ? countPhrases(packs.lexicon) : []),
    ...(packs.sites ? countSites(packs.sites) : []),
  ];
}

type Counts = [what: string, count: number][];

function countRegions(regions: Bodies['regions']): Counts {
  const regencies = regions.filter(({ code }) => code.includes('.'));
  return [
    ['provinces', regions.filter(({ code }) => code !== NATION && !code.includes('.')).length],
    ['regencies and cities', regencies.length],
  ];
}

function countElections(elections: Bodies['calendar']): Counts {
  return [
    ['elections', elections.length],
    ['of them not scheduled yet', elections.filter(({ unscheduled }) => unscheduled).length],
    ['stages', elections.flatMap(({ stages }) => stages).length],
  ];
}

/** Contests by election, because pairs of a re-vote stand in two. */
function countContests(contests: Bodies['contestants']): Counts {
  const elections = [...new Set(contests.map(({ election }) => election))];
  return [
    ['contests', contests.length],
    ...elections.flatMap((election): Counts => {
      const held = contests.filter((contest) => contest.election === election);
      const contestants = held.flatMap((contest) => contest.contestants);
      const of = (kind: Contestant['kind']) => contestants.filter((one) => one.kind === kind).length;
      const all: Counts = [
        [`contests of ${election}`, held.length],
        [`pairs in ${election}`, of('pair')],
        [`empty columns in ${election}`, of('empty-column')],
        [`parties in ${election}`, of('party')],
      ];
      return all.filter(([, count]) => count > 0);
    }),
    ['names', contests.flatMap((contest) => contest.contestants.flatMap(({ names }) => names)).length],
  ];
}

function countRules(circulars: Bodies['circulars']): Counts {
  const rules = circulars.flatMap((circular) => circular.rules);
  return [
    ['circulars', circulars.length],
    ['rules', rules.length],
    ['rules for interactions', rules.filter(({ interactions }) => interactions.length > 0).length],
    ['rules with a dispute', rules.filter(({ disputes }) => disputes).length],
  ];
}

function countAnswers(answers: Bodies['answers']): Counts {
  const of = (outcome: Answer['answer']) => answers.filter(({ answer }) => answer === outcome).length;
  return [
    ['answers', answers.length],
    ['answers "allowed"', of('allowed')],
    ['answers "not allowed"', of('not-allowed')],
    ['answers "depends"', of('depends')],
    ['answers that somebody in law has checked', answers.filter(({ reviewed }) => reviewed).length],
  ];
}

function countPhrases({ cues, race, neutral, parties, choices, others }: Bodies['lexicon']): Counts {
  return [
    ['cues', Object.values(cues).flat().length],
    ['words of the race', race.length],
    ['neutral phrases', neutral.length],
    ['words for parties', parties.length],
    ['words of choosing', choices.length],
    ['words of other elections', others.length],
  ];
}

function countSites(sites: Bodies['sites']): Counts {
  return [['sites', sites.length]];
}
