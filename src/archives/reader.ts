import type { ArchiveSite, Tell } from './act.ts';
import { type ArchiveProblem, Unarchived } from './problem.ts';

/** A file of an archive: its name with folders, and what stands in it, to be read once. */
export interface ArchivedFile {
  path: string;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Files of one kind in an archive of a site. */
export interface FileKind {
  /** Fits the whole path within the archive; of several kinds the first that fits counts. */
  path: RegExp;
  /** Throws `Unarchived`: `strange` where there is something in the file and nothing of it is known. */
  read(file: ArchivedFile, tell: Tell): Promise<void>;
  /** Another site has files of this name, too: whose a file is shows in what stands in it, so both read it. */
  shared?: true;
}

/** How the archives of a site are read. Made anew for each set of archives, because some files only make sense together. */
export interface SiteReader {
  site: ArchiveSite;
  /** In the order in which they have to be read. */
  kinds: FileKind[];
  /** Fits paths that only this site's archives have, with or without acts in them. */
  sign: RegExp;
  /** Why none of the files at `paths` is wanted, where that is more than that acts were not asked for. */
  whyUseless?(paths: string[]): ArchiveProblem | undefined;
  /** Tells what had to wait for other files. */
  finish?(tell: Tell): void;
}

/** Whether a file is one of tables, of JSON or a page, by its name. */
export function isNamed(path: string, ...endings: string[]): boolean {
  const small = path.toLowerCase();
  return endings.some((ending) => small.endsWith(`.${ending}`));
}

/** Counts the items of a file and how many of them are known, so that a file in a new form is not passed over like an empty one. */
export class ItemCount {
  #seen = 0;
  #known = 0;

  saw(isKnown: boolean): void {
    this.#seen++;
    if (isKnown) this.#known++;
  }

  /** At the end of the file; throws `Unarchived` where there were items and none was known. */
  end(): void {
    if (this.#seen > 0 && this.#known === 0) throw new Unarchived('strange');
  }
}
