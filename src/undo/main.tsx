import { regionsOf } from '../briefing/compile.ts';
import { openPacks } from '../briefing/packs.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import { actionsOn } from '../surface/actions.ts';
import { Header } from '../surface/header.tsx';
import { openSurface } from '../surface/open.ts';
import { RehearsalBanner } from '../surface/rehearsal.tsx';
import { wordsIn } from '../words/words.ts';
import { Undo } from './undo.tsx';
import './undo.css';

await openSurface(wordsIn, ({ effective, speech, now }) => {
  const { settings, additions } = effective;
  const { regions, elections, circulars } = openPacks(additions);
  const rehearsal = rehearsedDate(settings.rehearsal, now);
  const overview = { regions: regionsOf(settings, regions), ...(rehearsal ? { rehearsal } : {}) };
  const props = { data: { speech, effective, regions, overview }, actions: actionsOn(() => elections) };
  const [rule] = circulars
    .filter(({ id }) => id === 'pp-94-2021')
    .flatMap((circular) => circular.rules.map((one) => ({ circular, rule: one })))
    .filter((one) => one.rule.id === 'pasal-26-28');
  document.title = speech.words('popupUndoHeading');
  return (
    <>
      <Header {...props} />
      <RehearsalBanner {...props} />
      <main>
        <Undo rule={rule} speech={speech} />
      </main>
      <footer>
        <p>{speech.words('popupIndependent')}</p>
      </footer>
    </>
  );
});
