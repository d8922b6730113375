import type { PackInForce } from '../briefing/packs.ts';
import type { Status } from '../policy/status.ts';
import type { SurfaceActions, SurfaceData } from '../surface/props.ts';
import type { ProtectedSite } from '../surface/sites.ts';
import type { Imported, ImportedPack } from './imports.ts';

/** What the options page shows beside what every page does. */
export interface OptionsData extends SurfaceData {
  editions: PackInForce[];
  sites: ProtectedSite[];
  imported: ImportedPack[];
}

/** What a person can do there beside what they can do on every page. */
export interface OptionsActions extends SurfaceActions {
  chooseStatus(status: Status | undefined): void;
  /** Takes in the text of a pack file, and says what became of it; nothing when the browser could not keep it, which the page says itself. */
  importPack(text: string): Promise<Imported | undefined>;
  removeImported(index: number): void;
  undoCorrection(account: string): void;
}

/** How every part of the options page is given what it shows. */
export interface OptionsProps {
  data: OptionsData;
  actions: OptionsActions;
}
