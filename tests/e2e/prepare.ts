import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSites } from '../pages/serve.ts';

/** Bundles the local sites once for all test files. Vitest calls it before them, and what it gives after them. */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jaga-jempol-pages-'));
  await bundleSites(folder);
  process.env.LOCAL_PAGES = folder;
  return () => rm(folder, { recursive: true, force: true });
}
