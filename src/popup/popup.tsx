import { useState } from 'preact/hooks';
import type { WordKey } from '../words/words.ts';
import { Header } from './header.tsx';
import { Limits } from './limits.tsx';
import type { PopupProps, View } from './props.ts';
import { Regions } from './regions.tsx';
import { Rehearsal, RehearsalBanner } from './rehearsal.tsx';
import { Rules } from './rules.tsx';
import { SiteStatus } from './site-status.tsx';
import { Today } from './today.tsx';

const VIEWS: Record<View, WordKey> = {
  today: 'popupNavToday',
  rules: 'popupNavRules',
  settings: 'popupNavSettings',
};

/** The popup: what runs today, what is allowed, and the few things to set. */
export function Popup(props: PopupProps) {
  const [view, show] = useState<View>('today');
  const { speech, version } = props.data;
  return (
    <>
      <Header {...props} />
      <RehearsalBanner {...props} />
      <nav class="views" aria-label={speech.words('popupNav')}>
        {Object.entries(VIEWS).map(([name, key]) => (
          <button
            type="button"
            key={name}
            aria-current={name === view ? 'page' : undefined}
            onClick={() => show(viewNamed(name))}
          >
            {speech.words(key)}
          </button>
        ))}
      </nav>
      <main>
        {view === 'today' && (
          <>
            <SiteStatus {...props} />
            <Today {...props} show={show} />
            <Limits {...props} />
          </>
        )}
        {view === 'rules' && <Rules {...props} />}
        {view === 'settings' && (
          <>
            <Regions {...props} />
            <Rehearsal {...props} />
          </>
        )}
      </main>
      <footer>
        <p>{speech.words('popupIndependent')}</p>
        <p>{speech.words('popupVersion', version)}</p>
      </footer>
    </>
  );
}

function viewNamed(name: string): View {
  return name === 'rules' || name === 'settings' ? name : 'today';
}
