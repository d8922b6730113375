import { openPacks } from '../briefing/packs.ts';
import type { Additions } from '../settings/settings.ts';
import { changeImported, keepStatus, undoCorrection } from '../settings/store.ts';
import { surfaceProps } from '../surface/common.ts';
import { type Attempt, openSurface } from '../surface/open.tsx';
import { protectedSites } from '../surface/sites.ts';
import { wordsIn } from '../words/words.ts';
import { type Imported, importedPacks, tryImport } from './imports.ts';
import { Options } from './options.tsx';
import type { OptionsActions } from './props.ts';
import './options.css';

const sites = protectedSites();

await openSurface(wordsIn, (opened) => {
  const { speech, effective, attempt } = opened;
  const { additions } = effective;
  const packs = openPacks(additions);
  const { data, actions } = surfaceProps(opened, packs);
  document.title = speech.words('optionsTitle');
  return (
    <Options
      data={{ ...data, editions: packs.editions, sites, imported: importedPacks(additions) }}
      actions={{
        ...actions,
        ...importingInto(additions, attempt),
        chooseStatus: (status) => void attempt(keepStatus(status)),
        undoCorrection: (account) => void attempt(undoCorrection(account)),
      }}
    />
  );
});

function importingInto(
  additions: Additions,
  attempt: Attempt,
): Pick<OptionsActions, 'importPack' | 'removeImported'> {
  return {
    async importPack(text) {
      let answer: Imported | undefined;
      const isKept = await attempt(
        changeImported((texts) => {
          answer = tryImport(text, { ...additions, imported: texts });
          return answer.is === 'accepted' ? answer.texts : undefined;
        }),
      );
      return isKept ? answer : undefined;
    },
    removeImported(index) {
      const gone = additions.imported?.[index];
      void attempt(changeImported((texts) => texts.filter((one) => one !== gone)));
    },
  };
}
