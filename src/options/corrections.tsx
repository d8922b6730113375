import { focusHeading } from '../surface/heading.ts';
import type { OptionsProps } from './props.ts';

/** The accounts that the person has corrected, each with its undoing. */
export function Corrections({ data, actions }: OptionsProps) {
  const { words } = data.speech;
  const { corrections = [] } = data.effective;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{words('optionsCorrections')}</h2>
      <p class="soft">{words('optionsCorrectionsWhat')}</p>
      {corrections.length === 0 && <p>{words('optionsCorrectionsNone')}</p>}
      <ul class="plain chosen">
        {corrections.map((account) => {
          const [site = '', handle = ''] = account.split('/');
          const name = data.sites.find((one) => one.site === site)?.name ?? site;
          return (
            <li key={account}>
              <span>{words('optionsCorrectionOn', handle, name)}</span>
              <button
                type="button"
                aria-label={words('optionsCorrectionUndoOne', handle)}
                onClick={({ currentTarget }) => {
                  // The button is about to go; the keyboard must not be lost with it.
                  focusHeading(currentTarget.closest('section'));
                  actions.undoCorrection(account);
                }}
              >
                {words('optionsCorrectionUndo')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
