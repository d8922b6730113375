import { OPEN_KINDS } from '../packs/merge.ts';
import type { PackKind } from '../packs/pack.ts';
import type { InputProblem } from '../settings/managed.ts';
import type { Speech } from '../surface/props.ts';
import { listed } from '../surface/speech.ts';
import { reasonIn } from '../words/reasons.ts';
import { PACK_NAMES } from './packs.tsx';

/** Why a file is not used. */
export interface Refusal {
  /** For the person who has chosen it: what it is, and what to do. */
  plain: string;
  /** For whoever has made it: the field, or the file as a whole, and what is wrong with it. */
  field: string;
}

/** Puts into words why the file called `file`, which says that it is of `kind`, is not used. */
export function refusalOf(
  file: string,
  problem: InputProblem,
  kind: PackKind | undefined,
  speech: Speech,
): Refusal {
  const { words } = speech;
  const path = problem.path || words('optionsImportFile');
  const field = words('optionsImportField', path, reasonIn(words, problem.reason));
  return { plain: plainly(file, problem, kind, speech), field };
}

function plainly(
  file: string,
  { path, reason }: InputProblem,
  kind: PackKind | undefined,
  { words }: Speech,
): string {
  if (reason.startsWith('is not JSON')) return words('optionsImportNoJson', file);
  if (path === 'kind') {
    const what = kind
      ? words('optionsImportBuiltIn', file, words(PACK_NAMES[kind]))
      : words('optionsImportStranger', file);
    const taken = OPEN_KINDS.map((one) => words(PACK_NAMES[one]));
    return `${what} ${words('optionsImportTakes', listed(taken, words))}`;
  }
  if (path === 'edition' && reason.endsWith('in force')) return words('optionsImportOld', file);
  return words('optionsImportWrong', file);
}
