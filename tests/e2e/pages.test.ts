import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actsIn } from './acts/all.ts';
import { deedsOf, openPage } from './local-page.ts';
import { openStage, type Stage } from './stage.ts';

/** An extension that does nothing, so that the pages stand alone. */
const NOTHING = {
  manifest_version: 3,
  name: 'nothing',
  version: '1',
  browser_specific_settings: { gecko: { id: 'nothing@example.invalid' } },
};

/** One act of each kind on each site: that the pages take the others, in every gesture, and in Firefox, too, is seen in acts/prove.ts on ordinary posts. */
const ACTS = actsIn('chromium').filter(
  ({ site, deed }, at, all) => all.findIndex((one) => one.site === site && one.deed === deed) === at,
);

describe('without the extension', () => {
  let stage: Stage;
  let extension: string;

  beforeAll(async () => {
    extension = await mkdtemp(join(tmpdir(), 'jaga-jempol-nothing-'));
    await writeFile(join(extension, 'manifest.json'), JSON.stringify(NOTHING));
    // The drivers open a picture of the extension.
    await cp('public/icons', join(extension, 'icons'), { recursive: true });
    stage = await openStage('chromium', undefined, { extension });
  });
  afterAll(async () => {
    await stage?.close();
    await rm(extension, { recursive: true });
  });

  test.each(ACTS)(
    '$site does "$act" by $gesture, once, on the post that the extension would hold',
    async ({ deed, campaign: { id, url }, prepare, perform }) => {
      await openPage(stage.browser, url);
      await prepare(stage.browser, id);
      await perform(stage.browser, id);
      expect(await deedsOf(stage.browser)).toMatchObject([{ kind: deed, postId: id, trusted: true }]);
    },
  );
});
