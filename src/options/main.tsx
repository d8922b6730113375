import { regionsOf } from '../briefing/compile.ts';
import { openPacks } from '../briefing/packs.ts';
import type { Status } from '../policy/status.ts';
import { rehearsedDate } from '../settings/rehearsal.ts';
import type { Additions } from '../settings/settings.ts';
import { keepImported, keepStatus, undoCorrection } from '../settings/store.ts';
import { actionsOn } from '../surface/actions.ts';
import { openSurface } from '../surface/open.ts';
import { protectedSites } from '../surface/sites.ts';
import { wordsIn } from '../words/words.ts';
import { importedPacks, tryImport } from './imports.ts';
import { Options } from './options.tsx';
import type { OptionsActions } from './props.ts';
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
      data={{ speech, effective, regions, overview, editions, sites, imported: importedPacks(additions) }}
      actions={{
        ...actionsOn(() => elections),
        ...importingInto(additions),
        chooseStatus,
        undoCorrection: (account) => void undoCorrection(account),
      }}
    />
  );
});

function chooseStatus(status: Status | undefined): void {
  void keepStatus(status);
}

function importingInto(additions: Additions): Pick<OptionsActions, 'importPack' | 'removeImported'> {
  return {
    importPack(text) {
      const imported = tryImport(text, additions);
      if (imported.is === 'accepted') void keepImported(imported.texts);
      return imported;
    },
    removeImported(index) {
      void keepImported((additions.imported ?? []).filter((_, at) => at !== index));
    },
  };
}
