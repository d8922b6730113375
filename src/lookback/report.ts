import type { ArchiveSite, PastAct } from '../archives/act.ts';
import { isBlind } from '../archives/act.ts';
import { type Chosen, type Outcome, type Progress, readArchives } from '../archives/read.ts';
import type { Interaction } from '../policy/circular.ts';
import { compareDates } from '../policy/date.ts';
import { type Finding, lookBack, type Standpoint } from './findings.ts';

/** What the page asks the worker. */
export interface Request {
  files: Chosen[];
  standpoint: Standpoint;
}

/** What a check of archives comes to. */
export interface Result {
  outcome: Outcome;
  /** How many acts were read. */
  acts: number;
  /** In the order of their dates, those without a date last; at most `MOST`. */
  findings: Finding[];
  /** How many there are in all. */
  found: number;
  /** Acts of which the archives tell only a number. */
  blind: { site: ArchiveSite; interaction: Interaction; count: number }[];
}

/** What the worker says: how far it is, and at the end what came of it. */
export type Report = { is: 'progress'; progress: Progress; acts: number } | { is: 'done'; result: Result };

/** More than anybody can go through; it keeps the memory of a strange archive small. */
const MOST = 5000;

/** Checks archives and tells how far it is; gives what came of it. */
export async function checkArchives(
  { files, standpoint }: Request,
  tell: (report: Report) => void,
): Promise<Result> {
  const find = lookBack(standpoint);
  const findings = new Map<string, Finding>();
  const blind = new Map<string, Result['blind'][number]>();
  let acts = 0;
  let found = 0;
  const onAct = (act: PastAct) => {
    acts++;
    if (isBlind(act)) count(blind, act);
    const finding = find(act);
    if (!finding) return;
    // Parts of an archive, and files in it, repeat what others tell.
    const key = JSON.stringify([act.site, act.interaction, act.when, act.link, finding.whose, finding.text]);
    if (findings.has(key)) return;
    found++;
    if (findings.size < MOST) findings.set(key, finding);
  };
  const outcome = await readArchives(files, onAct, (progress) => tell({ is: 'progress', progress, acts }));
  return { outcome, acts, found, findings: [...findings.values()].sort(byDate), blind: [...blind.values()] };
}

function count(blind: Map<string, Result['blind'][number]>, { site, interaction }: PastAct): void {
  const key = `${site} ${interaction}`;
  const known = blind.get(key);
  if (known) known.count++;
  else blind.set(key, { site, interaction, count: 1 });
}

function byDate(a: Finding, b: Finding): number {
  return compareDates(a.date ?? '9999', b.date ?? '9999');
}
