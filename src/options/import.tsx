import { useId, useState } from 'preact/hooks';
import type { ManagedProblem } from '../settings/managed.ts';
import { reasonIn } from '../status/reasons.ts';
import type { Words } from '../words/words.ts';
import type { Imported, ImportedPack } from './imports.ts';
import { PACK_NAMES } from './packs.tsx';
import type { OptionsProps } from './props.ts';

/** Takes in a pack file, says which field is wrong when it is refused, and lists what was taken in. */
export function Import({ data, actions }: OptionsProps) {
  const { words } = data.speech;
  const [said, say] = useState('');
  const input = useId();
  const take = async (file: File | undefined) => {
    if (file) say(told(actions.importPack(await file.text()), words));
  };
  return (
    <div class="picker">
      <label for={input}>{words('optionsImport')}</label>
      <small id={`${input}-what`}>{words('optionsImportWhat')}</small>
      <input
        id={input}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${input}-what`}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file, corrected, is a change again.
          event.currentTarget.value = '';
        }}
      />
      <p role="status">{said}</p>
      {data.imported.length > 0 && <ImportedList {...{ data, actions }} />}
    </div>
  );
}

function ImportedList({ data, actions }: OptionsProps) {
  const { words, day } = data.speech;
  const id = useId();
  return (
    <>
      <h3 id={id}>{words('optionsImported')}</h3>
      <ul class="plain chosen" aria-labelledby={id}>
        {data.imported.map((pack, index) => {
          const name = nameOf(pack, words);
          const { edition, issued, problem } = pack;
          return (
            <li key={`${name} ${index}`}>
              <span>
                {name}
                {edition && issued && <small>{words('statusEdition', String(edition), day(issued))}</small>}
                {problem && <small>{words('optionsImportUnused', ...parts(problem, words))}</small>}
              </span>
              <button
                type="button"
                aria-label={words('optionsImportRemoveOne', name)}
                onClick={() => actions.removeImported(index)}
              >
                {words('optionsImportRemove')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function nameOf({ kind }: ImportedPack, words: Words): string {
  return words(kind ? PACK_NAMES[kind] : 'optionsImportFile');
}

function told(imported: Imported, words: Words): string {
  switch (imported.is) {
    case 'accepted':
      return words('optionsImportDone', words(PACK_NAMES[imported.kind]));
    case 'too-large':
      return words('optionsImportLarge');
    case 'refused':
      return words('optionsImportRefused', ...parts(imported.problem, words));
  }
}

/** The field, or the file as a whole, and what is wrong with it. */
function parts({ path, reason }: ManagedProblem, words: Words): [string, string] {
  return [path || words('optionsImportFile'), reasonIn(words, reason)];
}
