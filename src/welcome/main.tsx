import { regionsOf } from '../briefing/compile.ts';
import { openPacks } from '../briefing/packs.ts';
import { openOptions } from '../browser/open.ts';
import { actionsOn } from '../surface/actions.ts';
import { openSurface } from '../surface/open.ts';
import { protectedSites } from '../surface/sites.ts';
import { wordsIn } from '../words/words.ts';
import { Welcome } from './welcome.tsx';
import './welcome.css';

const sites = protectedSites().map(({ name }) => name);

await openSurface(wordsIn, ({ effective, speech }) => {
  const { regions, elections } = openPacks(effective.additions);
  const overview = { regions: regionsOf(effective.settings, regions) };
  document.title = speech.words('welcomeDoes');
  return (
    <Welcome
      data={{ speech, effective, regions, overview }}
      actions={actionsOn(() => elections)}
      sites={sites}
      openOptions={() => void openOptions()}
    />
  );
});
