import { openBundled } from '../packs/bundled.ts';
import type { BriefingPacks } from './compile.ts';

/** The packs in force. */
export function openPacks(): BriefingPacks {
  const bundled = openBundled();
  return {
    regions: bundled.regions().body,
    elections: bundled.calendar().body,
    contests: bundled.contestants().body,
    circulars: bundled.circulars().body,
    lexicon: bundled.lexicon().body,
  };
}
