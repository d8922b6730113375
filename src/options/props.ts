import type { PackInForce } from '../briefing/packs.ts';
import type { SurfaceActions, SurfaceData } from '../surface/props.ts';
import type { ProtectedSite } from '../surface/sites.ts';

/** What the options page shows beside what every page does. */
export interface OptionsData extends SurfaceData {
  editions: PackInForce[];
  sites: ProtectedSite[];
}

/** How every part of the options page is given what it shows. */
export interface OptionsProps {
  data: OptionsData;
  actions: SurfaceActions;
}
