import type { SiteSelectors } from '../sites/selectors.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone; the build puts it here (`vite.config.ts`). */
declare const TIKTOK_PACK: SiteSelectors[];

start(TIKTOK_PACK);
