import { regionsOf } from '../briefing/compile.ts';
import { openPacks } from '../briefing/packs.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import { actionsOn } from '../surface/actions.ts';
import { openSurface } from '../surface/open.ts';
import { protectedSites } from '../surface/sites.ts';
import { wordsIn } from '../words/words.ts';
import { Options } from './options.tsx';
import './options.css';

const sites = protectedSites();

await openSurface(wordsIn, ({ effective, speech, now }) => {
  const { settings, additions } = effective;
  const { regions, elections, editions } = openPacks(additions);
  const rehearsal = rehearsedDate(settings.rehearsal, now);
  const overview = { regions: regionsOf(settings, regions), ...(rehearsal ? { rehearsal } : {}) };
  document.title = speech.words('optionsTitle');
  return (
    <Options
      data={{ speech, effective, regions, overview, editions, sites }}
      actions={actionsOn(() => elections)}
    />
  );
});
