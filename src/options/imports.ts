import { openPacks } from '../briefing/packs.ts';
import { envelopeOf, type PackKind } from '../packs/pack.ts';
import { Unreadable } from '../packs/read.ts';
import type { InputProblem } from '../settings/managed.ts';
import type { Additions } from '../settings/settings.ts';

/** More characters than any pack of ours has; the browser gives an extension 10 MB in all. */
const LARGEST = 2_000_000;
/** More bytes than that many characters take: such a file need not be read. */
export const LARGEST_FILE = 4 * LARGEST;

/** A pack that the person has imported. */
export interface ImportedPack {
  kind?: PackKind;
  edition?: number;
  issued?: string;
  /** Why it is not in force. */
  problem?: InputProblem;
}

/** What became of a file; `kind` is what a refused one says it is. */
export type Imported =
  | { is: 'accepted'; kind: PackKind; texts: string[] }
  | { is: 'too-large' }
  /** It would put the imported pack of `kind` out of force, with this problem. */
  | { is: 'ousting'; kind: PackKind; problem: InputProblem }
  | { is: 'refused'; problem: InputProblem; kind?: PackKind };

/** The packs among `additions` that the person has imported, in order. */
export function importedPacks(additions: Additions): ImportedPack[] {
  const { problems } = openPacks(additions);
  return (additions.imported ?? []).map((text, index) => {
    const problem = problemAt(index, problems);
    return { ...readEnvelope(text), ...(problem ? { problem } : {}) };
  });
}

/**
 * Tries the text of a file as a pack beside `additions`. When it would be in force, and all other imported packs that are in force with it, it is
 * accepted, and `texts` are all that are to be kept from now on: one of a kind. Otherwise nothing of it is used, and what was in force stays.
 */
export function tryImport(text: string, additions: Additions): Imported {
  if (text.length > LARGEST) return { is: 'too-large' };
  const kind = readEnvelope(text)?.kind;
  const before = importedPacks(additions).filter((one) => one.kind !== kind);
  const others = (additions.imported ?? []).filter((one) => readEnvelope(one)?.kind !== kind);
  const texts = [...others, text];
  const after = importedPacks({ ...additions, imported: texts });
  const problem = after.at(-1)?.problem;
  if (problem) return { is: 'refused', problem, ...(kind ? { kind } : {}) };
  const lost = after.find((one, index) => one.problem && !before[index]?.problem);
  if (lost?.kind && lost.problem) return { is: 'ousting', kind: lost.kind, problem: lost.problem };
  if (!kind) throw new Error('a pack in force has a kind');
  return { is: 'accepted', kind, texts };
}

/** The problem of the imported pack at `index`, with the path below that pack. */
function problemAt(index: number, problems: InputProblem[]): InputProblem | undefined {
  const start = `imported[${index}]`;
  const found = problems.find(({ path }) => path === start || path.startsWith(`${start}.`));
  return found && { ...found, path: found.path.slice(start.length + 1) };
}

/** Nothing for what is no pack; why it is none is among the problems. */
function readEnvelope(text: string) {
  try {
    const { kind, edition, issued } = envelopeOf(text);
    return { kind, edition, issued };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
