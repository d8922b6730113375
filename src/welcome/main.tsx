import { openPacks } from '../briefing/packs.ts';
import { openOptions } from '../browser/open.ts';
import { surfaceProps } from '../surface/common.ts';
import { openSurface } from '../surface/open.tsx';
import { protectedSites } from '../surface/sites.ts';
import { wordsIn } from '../words/words.ts';
import { Welcome } from './welcome.tsx';
import './welcome.css';

const sites = protectedSites().map(({ name }) => name);

await openSurface(wordsIn, (opened) => {
  document.title = opened.speech.words('welcomeDoes');
  return (
    <Welcome
      {...surfaceProps(opened, openPacks(opened.effective.additions))}
      sites={sites}
      openOptions={() => void openOptions()}
    />
  );
});
