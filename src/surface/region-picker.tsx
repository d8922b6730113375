import { useId, useRef, useState } from 'preact/hooks';
import type { Words } from '../words/words.ts';
import { focusHeading } from './heading.ts';
import type { SurfaceProps } from './props.ts';
import { type FoundRegion, searchRegions } from './region-search.ts';

const SHOWN = 6;

interface PickerProps extends SurfaceProps {
  /** It asks for the first region only, and goes when there is one. */
  once?: true;
}

/** Finds a region by a part of its name and adds it to those chosen. Enter adds the best one, unless that is chosen already. */
export function RegionPicker({ data, actions, once }: PickerProps) {
  const { effective, regions, speech } = data;
  const { words } = speech;
  const [query, type] = useState('');
  const [done, tell] = useState('');
  const input = useId();
  const form = useRef<HTMLFormElement>(null);
  const chosen = effective.settings.regions;
  const all = searchRegions(query, regions, SHOWN + chosen.length);
  const found = all.filter(({ region }) => !chosen.includes(region.code)).slice(0, SHOWN);
  const taken = all[0] && all[0] !== found[0] ? all[0] : undefined;
  const add = (one: FoundRegion | undefined) => {
    if (!one) return;
    // What was pressed is about to go.
    if (once) focusHeading(form.current?.closest('section'));
    else form.current?.querySelector('input')?.focus();
    actions.choose({ regions: [...chosen, one.region.code] });
    type('');
    tell(words('popupRegionsAdded', one.name));
  };

  return (
    <form
      ref={form}
      class="picker"
      onSubmit={(event) => {
        event.preventDefault();
        // Not the next best in place of the one that was meant.
        if (!taken) add(found[0]);
      }}
    >
      <label for={input}>{words('popupRegionsSearch')}</label>
      <input
        id={input}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={query}
        aria-describedby={`${input}-hint`}
        onInput={(event) => {
          type(event.currentTarget.value);
          tell('');
        }}
      />
      <small id={`${input}-hint`}>{words('popupRegionsHint')}</small>
      <p class="soft" role="status">
        {query.trim() === '' ? (
          done
        ) : (
          <Found query={query} taken={taken} count={found.length} words={words} />
        )}
      </p>
      {found.length > 0 && (
        <ul class="plain found">
          {found.map((one) => (
            <li key={one.region.code}>
              <button type="button" onClick={() => add(one)}>
                <span>
                  {one.name}
                  {one.province && <small>{words('popupRegionIn', one.province)}</small>}
                </span>
                <span class="add">{words('popupRegionsAdd')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

interface FoundProps {
  query: string;
  /** The one that was meant, where it is chosen already. */
  taken: FoundRegion | undefined;
  count: number;
  words: Words;
}

/** What a search has found; how many is seen from the list. */
function Found({ query, taken, count, words }: FoundProps) {
  if (!taken && count === 0) return <>{words('popupRegionsNotFound', query.trim())}</>;
  return (
    <>
      {taken && `${words('popupRegionsChosen', taken.name)} `}
      {count > 0 && <span class="unseen">{words('popupRegionsFound', String(count))}</span>}
    </>
  );
}
