import { useId, useRef, useState } from 'preact/hooks';
import type { Speech } from '../surface/props.ts';
import type { Words } from '../words/words.ts';
import { type Imported, type ImportedPack, LARGEST_FILE } from './imports.ts';
import { PACK_NAMES } from './packs.tsx';
import type { OptionsProps } from './props.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** Takes in a pack file, says why when it is refused, and lists what was taken in. */
export function Import({ data, actions }: OptionsProps) {
  const { words } = data.speech;
  const [said, say] = useState<Told>();
  const input = useId();
  const field = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST_FILE) return say(told(file.name, { is: 'too-large' }, data.speech));
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return say({ plain: words('optionsImportNoJson', file.name) });
    const imported = await actions.importPack(text);
    say(imported && told(file.name, imported, data.speech));
  };
  const remove = (index: number, name: string) => {
    // The button is about to go; the keyboard must not be lost with it.
    field.current?.focus();
    say({ plain: words('optionsImportRemoved', name) });
    actions.removeImported(index);
  };
  return (
    <div class="picker">
      <label for={input}>{words('optionsImport')}</label>
      <small id={`${input}-what`}>{words('optionsImportWhat')}</small>
      <input
        id={input}
        ref={field}
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
      {data.imported.length > 0 && <ImportedList data={data} remove={remove} />}
    </div>
  );
}

/** Takes out what stands at `index` of the list, which people call `name`. */
type Remove = (index: number, name: string) => void;

function ImportedList({ data, remove }: Pick<OptionsProps, 'data'> & { remove: Remove }) {
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
                onClick={() => remove(index, name)}
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
    case 'ousting': {
      const { kind, problem } = imported;
      const { field } = refusalOf(file, problem, kind, speech);
      return { plain: words('optionsImportOusting', file, words(PACK_NAMES[kind])), field };
    }
    case 'refused':
      return refusalOf(file, imported.problem, imported.kind, speech);
  }
}
