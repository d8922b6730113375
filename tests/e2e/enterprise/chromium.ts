import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Chromium with policies, and without any extension of the tests' own. */
export interface ManagedChromium {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
}

/** Starts `program` with the defaults that people have: extensions, and looking for updates. Every https address leads to `port`, where the local sites are. */
export async function startManagedChromium(program: string, port: number): Promise<ManagedChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'jaga-jempol-managed-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: true,
    chromiumSandbox: false,
    viewport: { width: 1000, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--lang=id',
    ],
    env: { ...process.env, LANGUAGE: 'id' },
  });
  const [page = await context.newPage()] = context.pages();
  return {
    context,
    page,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
