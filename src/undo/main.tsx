import { openPacks } from '../briefing/packs.ts';
import { surfaceProps } from '../surface/common.ts';
import { Header } from '../surface/header.tsx';
import { openSurface } from '../surface/open.tsx';
import { RehearsalBanner } from '../surface/rehearsal.tsx';
import { wordsIn } from '../words/words.ts';
import { Undo } from './undo.tsx';
import './undo.css';

await openSurface(wordsIn, (opened) => {
  const { effective, speech } = opened;
  const packs = openPacks(effective.additions);
  const props = surfaceProps(opened, packs);
  const [rule] = packs.circulars
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
