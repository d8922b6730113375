import { openPacks } from '../briefing/packs.ts';
import { surfaceProps } from '../surface/common.ts';
import { Header } from '../surface/header.tsx';
import { openSurface } from '../surface/open.tsx';
import { RehearsalBanner } from '../surface/rehearsal.tsx';
import { wordsIn } from '../words/words.ts';
import { CheckText } from './check.tsx';
import { checkText } from './text-check.ts';
import './check.css';

await openSurface(wordsIn, (opened) => {
  const { settings, additions } = opened.effective;
  const packs = openPacks(additions);
  const props = surfaceProps(opened, packs);
  document.title = opened.speech.words('popupCheckHeading');
  return (
    <>
      <Header {...props} />
      <RehearsalBanner {...props} />
      <main>
        <CheckText {...props} check={(text) => checkText(text, packs, settings, Date.now())} />
      </main>
      <footer>
        <p>{opened.speech.words('popupIndependent')}</p>
      </footer>
    </>
  );
});
