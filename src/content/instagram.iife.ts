import type { SiteHosts } from '../sites/repairable.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone, its selectors as JSON; the build puts it here (`vite.config.ts`). */
declare const INSTAGRAM_HOSTS: SiteHosts;
declare const INSTAGRAM_SELECTORS: string;

start(INSTAGRAM_HOSTS, () => JSON.parse(INSTAGRAM_SELECTORS));
