import type { Settings } from '../settings/settings.ts';
import { Regions } from '../surface/regions.tsx';
import { Rehearsal, RehearsalBanner } from '../surface/rehearsal.tsx';
import type { WordKey } from '../words/words.ts';
import { Choice } from './choice.tsx';
import { Corrections } from './corrections.tsx';
import { Import } from './import.tsx';
import { Packs } from './packs.tsx';
import { Pause } from './pause.tsx';
import type { OptionsProps } from './props.ts';
import { Sites } from './sites.tsx';
import { EmploymentStatus } from './status.tsx';

const LANGUAGES: [Settings['language'], WordKey, WordKey?][] = [
  ['auto', 'optionsLanguageAuto', 'optionsLanguageAutoWhat'],
  ['id', 'optionsLanguageId'],
  ['en', 'optionsLanguageEn'],
];

const STRICTNESSES: [Settings['strictness'], WordKey, WordKey][] = [
  ['text', 'optionsStrictnessText', 'optionsStrictnessTextWhat'],
  ['supervisor', 'optionsStrictnessSupervisor', 'optionsStrictnessSupervisorWhat'],
  ['broad', 'optionsStrictnessBroad', 'optionsStrictnessBroadWhat'],
];

const ROLES: [Settings['role'], WordKey, WordKey][] = [
  ['personal', 'optionsRolePersonal', 'optionsRolePersonalWhat'],
  ['official', 'optionsRoleOfficial', 'optionsRoleOfficialWhat'],
];

/** Everything that can be set, on a page of its own; what IT has set is shown, locked. */
export function Options(props: OptionsProps) {
  const { words } = props.data.speech;
  return (
    <>
      <header>
        <img src="/icons/48.png" alt="" width="36" height="36" />
        <div>
          <h1>{words('optionsTitle')}</h1>
          <small>{words('optionsKept')}</small>
        </div>
      </header>
      <RehearsalBanner {...props} />
      <main>
        <Regions {...props} />
        <EmploymentStatus {...props} />
        <Choice {...props} name="strictness" heading="optionsStrictness" choices={STRICTNESSES} />
        <Choice {...props} name="role" heading="optionsRole" choices={ROLES} />
        <Pause {...props} />
        <Sites {...props} />
        <Choice {...props} name="language" heading="popupLanguage" choices={LANGUAGES} />
        <Rehearsal {...props} />
        <Corrections {...props} />
        <Packs {...props} />
        <Import {...props} />
      </main>
      <footer>
        <p>{words('popupIndependent')}</p>
        <p class="row">
          <a href="/src/lookback/index.html">{words('lookbackTitle')}</a>
          <a href="/src/status/index.html">{words('optionsStatus')}</a>
        </p>
      </footer>
    </>
  );
}
