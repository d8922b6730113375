import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../../scripts/browsers.mjs';
import { bundleSites } from '../pages/serve.ts';
import { usedProfile } from './drivers/firefox.ts';

/** Bundles the local sites and makes Firefox ready once for all test files. Vitest calls it before them, and what it gives after them. */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jaga-jempol-pages-'));
  // Tests in Chromium alone run where there is no Firefox.
  const [profile] = await Promise.all([findFirefox() ? usedProfile() : undefined, bundleSites(folder)]);
  process.env.LOCAL_PAGES = folder;
  if (profile) process.env.FIREFOX_PROFILE = profile;
  return async () => {
    for (const made of [folder, profile]) if (made) await rm(made, { recursive: true, force: true });
  };
}
