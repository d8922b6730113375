/**
 * Why a file could not be read, each with a sentence of its own for people: `empty`, `foreign` (neither zip, JSON, HTML, CSV nor text),
 * `packed` (another kind of archive: tgz, 7z, rar), `broken` (damaged or not fully downloaded), `split` (a part of a zip cut into volumes),
 * `encrypted`, `nested` (archives within it), `bomb` (grows beyond all measure), `unknown` (of none of the sites), `useless` (of a known site,
 * but without the files that tell of acts), `localised` (its files are named in the language of the account), `strange` (not empty, and nothing in it is known).
 */
export const ARCHIVE_PROBLEMS = [
  'empty',
  'foreign',
  'packed',
  'broken',
  'split',
  'encrypted',
  'nested',
  'bomb',
  'unknown',
  'useless',
  'localised',
  'strange',
] as const;
export type ArchiveProblem = (typeof ARCHIVE_PROBLEMS)[number];

/** Says why a file, or a file in an archive, cannot be read. */
export class Unarchived extends Error {
  override name = 'Unarchived';
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** The problem behind whatever was thrown while a file was read. */
export function problemIn(error: unknown): ArchiveProblem {
  return error instanceof Unarchived ? error.problem : 'broken';
}
