import type { PastAct } from '../../src/archives/act.ts';
import { type Outcome, readArchives } from '../../src/archives/read.ts';

/** Every act that `files` tell of, each chosen by itself. */
export async function actsIn(files: [name: string, text: string][]): Promise<PastAct[]> {
  return (await readingOf(files)).acts;
}

/** The acts, and what could not be read. */
export async function readingOf(
  files: [name: string, text: string][],
): Promise<{ acts: PastAct[]; outcome: Outcome }> {
  const acts: PastAct[] = [];
  const outcome = await readArchives(
    files.map(([name, text]) => ({ name, blob: new Blob([text]) })),
    (act) => acts.push(act),
    () => {},
  );
  return { acts, outcome };
}
