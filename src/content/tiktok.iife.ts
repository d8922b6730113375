import type { SiteHosts } from '../sites/repairable.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone, its selectors as JSON; the build puts it here (`vite.config.ts`). */
declare const TIKTOK_HOSTS: SiteHosts;
declare const TIKTOK_SELECTORS: string;

start(TIKTOK_HOSTS, () => JSON.parse(TIKTOK_SELECTORS));
