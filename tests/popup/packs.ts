import { openBundled } from '../../src/packs/bundled.ts';
import type { PopupPacks } from '../../src/popup/overview.ts';
import type { Lexicon } from '../../src/verdict/lexicon.ts';
import type { Model } from '../../src/verdict/model.ts';

const bundled = openBundled();

/** The bundled packs as the popup reads them. */
export const PACKS: PopupPacks & { lexicon: Lexicon; model: Model } = {
  regions: bundled.regions().body,
  elections: bundled.calendar().body,
  circulars: bundled.circulars().body,
  contests: bundled.contestants().body,
  lexicon: bundled.lexicon().body,
  model: bundled.model().body.model,
};

export const ANSWERS = bundled.answers().body;
