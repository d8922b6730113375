import type { SiteHosts } from '../sites/repairable.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone, its selectors as JSON; the build puts it here (`vite.config.ts`). */
declare const THREADS_HOSTS: SiteHosts;
declare const THREADS_SELECTORS: string;

start(THREADS_HOSTS, () => JSON.parse(THREADS_SELECTORS));
