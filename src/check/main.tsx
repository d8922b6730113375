import { regionsOf } from '../briefing/compile.ts';
import { openPacks } from '../briefing/packs.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import { actionsOn } from '../surface/actions.ts';
import { Header } from '../surface/header.tsx';
import { openSurface } from '../surface/open.ts';
import { RehearsalBanner } from '../surface/rehearsal.tsx';
import { wordsIn } from '../words/words.ts';
import { CheckText } from './check.tsx';
import { checkText } from './text-check.ts';
import './check.css';

await openSurface(wordsIn, ({ effective, speech, now }) => {
  const { settings, additions } = effective;
  const packs = openPacks(additions);
  const { regions, elections } = packs;
  const rehearsal = rehearsedDate(settings.rehearsal, now);
  const overview = { regions: regionsOf(settings, regions), ...(rehearsal ? { rehearsal } : {}) };
  const props = {
    data: { speech, effective, regions, overview },
    actions: actionsOn(() => elections),
  };
  document.title = speech.words('popupCheckHeading');
  return (
    <>
      <Header {...props} />
      <RehearsalBanner {...props} />
      <main>
        <CheckText {...props} check={(text) => checkText(text, packs, settings, Date.now())} />
      </main>
      <footer>
        <p>{speech.words('popupIndependent')}</p>
      </footer>
    </>
  );
});
