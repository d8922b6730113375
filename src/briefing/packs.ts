import { openBundled } from '../packs/bundled.ts';
import { type Change, changesBetween, newIn } from '../packs/changes.ts';
import { readCirculars } from '../packs/kinds/circulars.ts';
import { readContestants } from '../packs/kinds/contestants.ts';
import { type Floor, MERGES, OPEN_KINDS, type OpenKind, onlyAdds } from '../packs/merge.ts';
import { kindAmong, kindOf, PACK_KINDS, type PackKind } from '../packs/pack.ts';
import { fromJson, Unreadable } from '../packs/read.ts';
import { READERS } from '../packs/readers.ts';
import type { Answer } from '../policy/answer.ts';
import type { Circular } from '../policy/circular.ts';
import type { CivilDate } from '../policy/date.ts';
import { type InputProblem, problemOf } from '../settings/managed.ts';
import type { Additions } from '../settings/settings.ts';
import type { BriefingPacks } from './compile.ts';

/** Which edition of a kind is in force, and who brought it. */
export interface PackInForce {
  kind: PackKind;
  edition: number;
  issued: string;
  origin: 'bundled' | 'managed' | 'imported';
}

/** The packs in force, and what IT or the person brought that is not. */
export interface PacksInForce extends BriefingPacks {
  answers: Answer[];
  editions: PackInForce[];
  /** What differs from the packs that came with the extension, or is new in these. */
  changes: Change[];
  problems: InputProblem[];
}

type Editions = Map<PackKind, PackInForce>;

const bundled = openBundled();

/**
 * The bundled packs with what IT brings on top, and what the person imported. Each addition is taken whole or refused whole, with the
 * failing field: a pack must be newer than what is in force of its kind, nothing can take a contestant, a rule or a stage away, and
 * nothing that a person imported stands in for a circular of their agency.
 */
export function openPacks({ packs, imported = [], circulars, contestants }: Additions): PacksInForce {
  const bodies = bundledBodies();
  const editions = bundledEditions();
  const problems: InputProblem[] = [];
  takeNewest(packs, 'managed', bodies, editions, problems);
  if (contestants !== undefined) tried(problems, 'contestants', () => addContests(contestants, bodies));
  if (circulars !== undefined) tried(problems, 'circulars', () => addCirculars(circulars, bodies));
  const ofAgency = bodies.circulars.filter((one) => !bundled.circulars().body.includes(one));
  takeNewest(imported, 'imported', bodies, editions, problems, (kind, text) => {
    if (kind === 'circulars')
      refuseTwins(READERS.circulars(text).body, ofAgency, 'is in force from the agency already');
  });
  const { calendar, contestants: contests, sites, ...others } = bodies;
  return {
    ...others,
    elections: calendar,
    contests,
    model: bundled.model().body.model,
    // What is bundled every page has already.
    ...(editions.get('sites')?.origin === 'bundled' ? {} : { sites }),
    issued: newestIssue(),
    editions: [...editions.values()],
    changes: [...newInBundled(), ...changesBetween(bundledBodies(), bodies)],
    problems,
  };
}

/** Of each kind the newest that can be read; `path` of a problem is that of the list of `origin`. */
function takeNewest(
  packs: string[],
  origin: Exclude<PackInForce['origin'], 'bundled'>,
  bodies: Floor,
  editions: Editions,
  problems: InputProblem[],
  look: (kind: OpenKind, text: string) => void = () => {},
): void {
  const list = origin === 'managed' ? 'packs' : 'imported';
  const given = packs.map((text, index) => ({ text, path: `${list}[${index}]` }));
  const readable = given.filter(({ text, path }) => tried(problems, path, () => kindAmong(OPEN_KINDS, text)));
  for (const kind of OPEN_KINDS) {
    const ofKind = readable.filter(({ text }) => kindOf(text) === kind);
    for (const { text, path } of ofKind.sort((a, b) => editionOf(b.text) - editionOf(a.text))) {
      tried(problems, path, () => {
        look(kind, text);
        take(kind, text, origin, bodies, editions);
      });
    }
  }
}

function newInBundled(): Change[] {
  const [circulars, answers] = [bundled.circulars(), bundled.answers()];
  return newIn(
    { circulars: circulars.edition, answers: answers.edition },
    { circulars: circulars.body, answers: answers.body },
  );
}

function bundledBodies(): Floor {
  return {
    regions: bundled.regions().body,
    calendar: bundled.calendar().body,
    contestants: bundled.contestants().body,
    circulars: bundled.circulars().body,
    answers: bundled.answers().body,
    lexicon: bundled.lexicon().body,
    sites: bundled.sites().body,
  };
}

function bundledEditions(): Editions {
  const each = PACK_KINDS.map((kind): [PackKind, PackInForce] => {
    const { edition, issued } = bundled[kind]();
    return [kind, { kind, edition, issued, origin: 'bundled' }];
  });
  return new Map(each);
}

function newestIssue(): CivilDate {
  const days = PACK_KINDS.map((kind) => bundled[kind]().issued).sort();
  return days.at(-1) ?? '';
}

function take<Kind extends OpenKind>(
  kind: Kind,
  text: string,
  origin: PackInForce['origin'],
  bodies: Floor,
  editions: Editions,
): void {
  const { body, edition, issued } = READERS[kind](text);
  // What only adds can take back nothing, so a later release of the extension leaves it in force.
  const floor = onlyAdds(kind, body, bodies) ? 0 : bundled[kind]().edition;
  const inForce = editions.get(kind);
  const newest = inForce && inForce.origin !== 'bundled' ? Math.max(floor, inForce.edition) : floor;
  if (edition <= newest) throw new Unreadable('edition', `expected more than ${newest}, which is in force`);
  bodies[kind] = MERGES[kind](body, bodies);
  editions.set(kind, { kind, edition, issued, origin });
}

/** A bare list of contests has its sources in every fact. */
function addContests(given: unknown, bodies: Floor): void {
  const body = Array.isArray(given) ? { sources: {}, contests: given } : given;
  bodies.contestants = MERGES.contestants(readContestants(body, 'body'), bodies);
}

function addCirculars(given: unknown, bodies: Floor): void {
  const added = readCirculars(given, 'body');
  refuseTwins(added, bodies.circulars, 'is in force already; this key only adds');
  bodies.circulars = MERGES.circulars(added, bodies);
}

function refuseTwins(added: Circular[], known: Circular[], why: string): void {
  const twin = added.findIndex(({ id }) => known.some((one) => one.id === id));
  if (twin >= 0) throw new Unreadable(`body[${twin}].id`, why);
}

/** 0 for what the strict reader will refuse. */
function editionOf(text: string): number {
  const edition = new Map<string, unknown>(Object.entries(fromJson(text, '') ?? {})).get('edition');
  return typeof edition === 'number' ? edition : 0;
}

/** Whether `work` was done; if not, its problem is noted below `path`. What stands under a key of its own has no envelope. */
function tried(problems: InputProblem[], path: string, work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    const problem = problemOf(error);
    const below = /^(packs|imported)/.test(path)
      ? `.${problem.path}`
      : problem.path.replace(/^body(\.contests)?/, '');
    problems.push({ ...problem, path: problem.path ? `${path}${below}` : path });
    return false;
  }
}
