import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Header } from '../surface/header.tsx';
import { focusHeading } from '../surface/heading.ts';
import { Regions } from '../surface/regions.tsx';
import { Rehearsal, RehearsalBanner } from '../surface/rehearsal.tsx';
import type { WordKey } from '../words/words.ts';
import { Ask } from './ask.tsx';
import { Circulars } from './circulars.tsx';
import { Contacts, Limits } from './limits.tsx';
import type { Go, Place, PopupProps, View } from './props.ts';
import { Rules } from './rules.tsx';
import { SiteStatus } from './site-status.tsx';
import { Today } from './today.tsx';

/** The parts that stand in the navigation, and which others belong to them. */
const PARTS: [View, WordKey, View[]][] = [
  ['today', 'popupNavToday', []],
  ['ask', 'popupNavAsk', []],
  ['rules', 'popupNavRules', ['circulars']],
  ['settings', 'popupNavSettings', []],
];

/** The popup: what runs today, what one may do, every rule, and the few things to set. */
export function Popup(props: PopupProps) {
  const [place, move] = useState<Place>(at('today'));
  const main = useRef<HTMLElement>(null);
  const { speech, version } = props.data;
  const linked = useRef(false);
  const go: Go = (to) => {
    linked.current = true;
    move((from) => ({ ...from, ...to }));
  };
  useLayoutEffect(() => {
    // The control that led here is gone, and the keyboard must not be lost with it. A rule takes the focus by itself.
    if (!linked.current || (place.view === 'circulars' && place.rule)) return;
    focusHeading(main.current);
  }, [place.view]);
  return (
    <>
      <Header {...props} />
      <RehearsalBanner {...props} />
      <nav class="views" aria-label={speech.words('popupNav')}>
        {PARTS.map(([view, key, within]) => (
          <button
            type="button"
            key={view}
            aria-current={view === place.view || within.includes(place.view) ? 'page' : undefined}
            onClick={() => {
              linked.current = false;
              move(at(view));
            }}
          >
            {speech.words(key)}
          </button>
        ))}
      </nav>
      <main ref={main}>
        <Part {...props} place={place} go={go} />
      </main>
      <footer>
        <p>{speech.words('popupIndependent')}</p>
        <p>{speech.words('popupVersion', version)}</p>
      </footer>
    </>
  );
}

function at(view: View): Place {
  return { view, query: '', from: 'rules' };
}

function Part(props: PopupProps & { place: Place; go: Go }) {
  switch (props.place.view) {
    case 'today':
      return (
        <>
          <SiteStatus {...props} />
          <Today {...props} />
          <Contacts {...props} />
          <Limits {...props} />
        </>
      );
    case 'ask':
      return <Ask {...props} />;
    case 'rules':
      return <Rules {...props} />;
    case 'circulars':
      return <Circulars {...props} />;
    case 'settings':
      return (
        <>
          <Regions {...props} />
          <Rehearsal {...props} />
          <button type="button" onClick={props.actions.openOptions}>
            {props.data.speech.words('popupAllSettings')}
          </button>
        </>
      );
  }
}
