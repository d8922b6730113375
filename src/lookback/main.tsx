import { regionsOf } from '../briefing/compile.ts';
import { openPacks } from '../briefing/packs.ts';
import { civilDate } from '../policy/date.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import { actionsOn } from '../surface/actions.ts';
import { Header } from '../surface/header.tsx';
import { openSurface } from '../surface/open.ts';
import { RehearsalBanner } from '../surface/rehearsal.tsx';
import { wordsIn } from '../words/words.ts';
import { LookBack } from './lookback.tsx';
import { startCheck } from './start.ts';
import { save } from './table.ts';
import './lookback.css';

await openSurface(wordsIn, ({ effective, speech, now }) => {
  const { settings, additions } = effective;
  const { regions, elections, contests, circulars, lexicon } = openPacks(additions);
  const home = regionsOf(settings, regions);
  const zone = home[0]?.zone ?? 'WIB';
  const rehearsal = rehearsedDate(settings.rehearsal, now);
  const rehearsed = rehearsal ? { rehearsal } : {};
  const standpoint = {
    regions: home.map(({ code }) => code),
    zone,
    elections,
    contests,
    lexicon,
    today: civilDate(zone, now),
    ...rehearsed,
  };
  const props = {
    data: { speech, effective, regions, overview: { regions: home, ...rehearsed } },
    actions: actionsOn(() => elections),
  };
  document.title = speech.words('lookbackTitle');
  return (
    <>
      <Header {...props} />
      <RehearsalBanner {...props} />
      <LookBack {...props} standpoint={standpoint} circulars={circulars} start={startCheck} save={save} />
      <footer>
        <p>{speech.words('popupIndependent')}</p>
      </footer>
    </>
  );
});
