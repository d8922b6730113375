import type { SiteHosts } from '../sites/repairable.ts';
import { start } from './start.ts';

/** What the bundled pack knows of this site alone, its selectors as JSON; the build puts it here (`vite.config.ts`). */
declare const YOUTUBE_HOSTS: SiteHosts;
declare const YOUTUBE_SELECTORS: string;

start(YOUTUBE_HOSTS, () => JSON.parse(YOUTUBE_SELECTORS));
