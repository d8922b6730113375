import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ChromiumUnderTest, startChromium } from '../../tests/e2e/drivers/chromium.ts';
import { type PrivateEtc, privateEtc, whyNoPrivateEtc } from '../../tests/e2e/enterprise/private-etc.ts';
import { startSites } from '../../tests/e2e/stage.ts';
import { findChromium } from '../browsers.mjs';
import { buildFirst } from '../fresh-build.mjs';
import { takeLookBack } from './archives.ts';
import { FOLDER, LOOKS } from './look.ts';
import { takeOptions } from './options.ts';
import { takePages, takePopup } from './pages.ts';
import { takeSite } from './site.ts';
import { takeStatus } from './status.ts';

export const USAGE = `usage: npm run pictures
Takes a picture of every surface in every look with the extension in dist/chromium, and writes them to ${FOLDER}.`;

/**
 * `npm run pictures`: takes a picture of every surface in every look, from the extension in `dist/chromium`, and removes those of surfaces
 * that are no more. What is no picture of its own stays.
 */
export async function main(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const failed = buildFirst('chromium');
  if (failed) return failed;
  const etc = findEtc();
  const server = await startSites();
  const browser = await startChromium({ port: server.port });
  const made: string[] = [];
  try {
    for (const look of LOOKS) {
      for (const take of [takeSite, takePopup, takePages, takeOptions])
        made.push(...(await take(browser, look)));
      made.push(...(await takeStatus(browser, look, etc)));
      made.push(...(await takeLookBack(browser, look)));
      await forget(browser);
    }
  } finally {
    await browser.close();
    await server.close();
    etc?.remove();
  }
  await removeOthers(made, etc !== undefined);
  console.log(`${FOLDER}: ${made.length} pictures`);
  return 0;
}

/** Policies as IT gives them, where this machine lets us have a folder for them; the browser that is started finds them. */
function findEtc(): PrivateEtc | undefined {
  const program = findChromium();
  const why = program ? whyNoPrivateEtc() : 'there is no Chromium';
  if (why || !program) {
    console.warn(`The status page with mistakes in the policy was NOT taken: ${why}.`);
    return undefined;
  }
  const etc = privateEtc(program, '/etc/chromium/policies/managed');
  process.env.CHROME_PATH = etc.program;
  return etc;
}

/** What one look has stored does not show in the next. */
async function forget(browser: ChromiumUnderTest): Promise<void> {
  await browser.inExtension((api) =>
    api.storage.local.remove(['imported', 'corrections', 'managed', 'status']),
  );
}

async function removeOthers(made: string[], withPolicies: boolean): Promise<void> {
  const old = (await readdir(FOLDER)).filter((file) => file.endsWith('.png') && !made.includes(file));
  for (const file of old)
    if (withPolicies || !file.startsWith('status-mistakes')) await rm(join(FOLDER, file));
}
