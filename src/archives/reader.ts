import type { ArchiveSite, Tell } from './act.ts';

/** A file of an archive: its name with folders, and what stands in it, to be read once. */
export interface ArchivedFile {
  path: string;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Files of one kind in an archive of a site. */
export interface FileKind {
  /** Fits the whole path within the archive; of several kinds the first that fits counts. */
  path: RegExp;
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
  /** Tells what had to wait for other files. */
  finish?(tell: Tell): void;
}

/** Whether a file is one of tables, of JSON or a page, by its name. */
export function isNamed(path: string, ...endings: string[]): boolean {
  const small = path.toLowerCase();
  return endings.some((ending) => small.endsWith(`.${ending}`));
}
