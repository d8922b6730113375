import { useId, useState } from 'preact/hooks';
import type { Speech } from '../surface/props.ts';
import type { Words } from '../words/words.ts';
import type { Imported, ImportedPack } from './imports.ts';
import { PACK_NAMES } from './packs.tsx';
import type { OptionsProps } from './props.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** Takes in a pack file, says why when it is refused, and lists what was taken in. */
export function Import({ data, actions }: OptionsProps) {
  const { words } = data.speech;
  const [said, say] = useState<Told>();
  const input = useId();
  const take = async (file: File | undefined) => {
    if (file) say(told(file.name, actions.importPack(await file.text()), data.speech));
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
      <div role="status">
        <p>{said?.plain}</p>
        {said?.field && <small>{said.field}</small>}
      </div>
      {data.imported.length > 0 && <ImportedList {...{ data, actions }} />}
    </div>
  );
}

function ImportedList({ data, actions }: OptionsProps) {
  const { speech } = data;
  const { words, day } = speech;
  const id = useId();
  return (
    <>
      <h3 id={id}>{words('optionsImported')}</h3>
      <ul class="plain chosen" aria-labelledby={id}>
        {data.imported.map((pack, index) => {
          const name = nameOf(pack, words);
          const { kind, edition, issued, problem } = pack;
          const refusal = problem && refusalOf(name, problem, kind, speech);
          return (
            <li key={`${name} ${index}`}>
              <span>
                {name}
                {edition && issued && <small>{words('statusEdition', String(edition), day(issued))}</small>}
                {refusal && <small>{[words('optionsImportUnused'), refusal.plain].join(' ')}</small>}
                {refusal && <small>{refusal.field}</small>}
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

type Told = Pick<Refusal, 'plain'> & Partial<Refusal>;

function told(file: string, imported: Imported, speech: Speech): Told {
  const { words } = speech;
  switch (imported.is) {
    case 'accepted':
      return { plain: words('optionsImportDone', words(PACK_NAMES[imported.kind])) };
    case 'too-large':
      return { plain: words('optionsImportLarge', file) };
    case 'refused':
      return refusalOf(file, imported.problem, imported.kind, speech);
  }
}
