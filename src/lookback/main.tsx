import { openPacks } from '../briefing/packs.ts';
import { civilDate } from '../policy/date.ts';
import { surfaceProps } from '../surface/common.ts';
import { Header } from '../surface/header.tsx';
import { openSurface } from '../surface/open.tsx';
import { RehearsalBanner } from '../surface/rehearsal.tsx';
import { wordsIn } from '../words/words.ts';
import { LookBack } from './lookback.tsx';
import { startCheck } from './start.ts';
import { save } from './table.ts';
import './lookback.css';

await openSurface(wordsIn, (opened) => {
  const { effective, speech, now } = opened;
  const packs = openPacks(effective.additions);
  const props = surfaceProps(opened, packs);
  const { elections, contests, circulars, lexicon } = packs;
  const { regions, rehearsal } = props.data.overview;
  const zone = regions[0]?.zone ?? 'WIB';
  const standpoint = {
    regions: regions.map(({ code }) => code),
    zone,
    elections,
    contests,
    lexicon,
    today: civilDate(zone, now),
    ...(rehearsal ? { rehearsal } : {}),
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
