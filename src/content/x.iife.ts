import { start } from './start.ts';

/** What the bundled pack knows of this site alone; the build puts it here (`vite.config.ts`). */
declare const X_PACK: unknown;

start(X_PACK);
