import { isInstalledByPolicy, onInstalled } from '../browser/installation.ts';
import { openOwnPage } from '../browser/open.ts';
import { openSettings, refreshManaged } from '../settings/store.ts';

/** Managed values may come this many milliseconds after the extension. */
const MANAGED_LATE_MS = 5000;

/** Opens the welcome page once, after the installation, unless IT has hidden it. Call it in the first turn of the background. */
export function greetOnInstall(): void {
  onInstalled(() => void greet());
}

async function greet(): Promise<void> {
  if (await isInstalledByPolicy()) await new Promise((resolve) => setTimeout(resolve, MANAGED_LATE_MS));
  await refreshManaged(false, Date.now());
  const { settings } = await openSettings(Date.now());
  if (!settings.hideWelcome) await openOwnPage('src/welcome/index.html');
}
