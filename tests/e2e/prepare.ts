import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSites } from '../pages/serve.ts';
import { usedProfile } from './drivers/firefox.ts';

/** Bundles the local sites and makes Firefox ready once for all test files. Vitest calls it before them, and what it gives after them. */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jaga-jempol-pages-'));
  const [profile] = await Promise.all([usedProfile(), bundleSites(folder)]);
  process.env.LOCAL_PAGES = folder;
  process.env.FIREFOX_PROFILE = profile;
  return async () => {
    for (const made of [folder, profile]) await rm(made, { recursive: true, force: true });
  };
}
