import type { SiteHosts } from '../sites/repairable.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone, its selectors as JSON; the build puts it here (`vite.config.ts`). */
declare const FACEBOOK_HOSTS: SiteHosts;
declare const FACEBOOK_SELECTORS: string;

start(FACEBOOK_HOSTS, () => JSON.parse(FACEBOOK_SELECTORS));
