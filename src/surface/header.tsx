import type { SurfaceProps } from './props.ts';

const LANGUAGES = { id: 'Bahasa Indonesia', en: 'English' } as const;

/** Name and language. */
export function Header({ data, actions }: SurfaceProps) {
  const { words, language } = data.speech;
  const locked = data.effective.origin.language === 'managed';
  return (
    <header>
      <img src="/icons/48.png" alt="" width="36" height="36" />
      <div>
        <h1>{words('extensionShortName')}</h1>
        <small>{words('popupTagline')}</small>
      </div>
      {!locked && (
        <fieldset class="language">
          <legend class="unseen">{words('popupLanguage')}</legend>
          {(['id', 'en'] as const).map((one) => (
            <button
              type="button"
              key={one}
              lang={one}
              aria-label={`${one.toUpperCase()}, ${LANGUAGES[one]}`}
              title={LANGUAGES[one]}
              aria-pressed={one === language}
              onClick={() => actions.choose({ language: one })}
            >
              {one.toUpperCase()}
            </button>
          ))}
        </fieldset>
      )}
    </header>
  );
}
