import { openBundled } from '../../src/packs/bundled.ts';
import type { PopupPacks } from '../../src/popup/overview.ts';

const bundled = openBundled();

/** The bundled packs as the popup reads them. */
export const PACKS: PopupPacks = {
  regions: bundled.regions().body,
  elections: bundled.calendar().body,
  circulars: bundled.circulars().body,
  contests: () => bundled.contestants().body,
};
