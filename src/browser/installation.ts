import browser from './api.ts';

/** How the browser has installed the extension, as far as it tells the extension itself. */
export interface Installation {
  id: string;
  version: string;
  /** The browser as it calls itself, e.g. `Chrome/156.0.0.0` or `Firefox/140.0`. */
  browser: string;
  /** Whether it runs in private windows, too. */
  privateWindows: boolean;
  /** Every host of the manifest, and whether we are let there. */
  hosts: { host: string; granted: boolean }[];
}

/** Asks the browser. Needs no permission beyond those of the manifest. */
export async function askInstallation(): Promise<Installation> {
  const { version, host_permissions: origins = [] } = browser.runtime.getManifest();
  const [privateWindows, hosts] = await Promise.all([
    browser.extension.isAllowedIncognitoAccess(),
    Promise.all(origins.map(hostOf)),
  ]);
  return {
    id: browser.runtime.id,
    version,
    browser: browserName(navigator.userAgent),
    privateWindows,
    hosts,
  };
}

/** Calls `installed` once, when the extension has been installed; not when it was updated. */
export function onInstalled(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') installed();
  });
}

/** Whether IT has installed it, rather than a person. */
export async function isInstalledByPolicy(): Promise<boolean> {
  const { installType } = await browser.management.getSelf();
  return installType === 'admin';
}

async function hostOf(origin: string): Promise<Installation['hosts'][number]> {
  const granted = await browser.permissions.contains({ origins: [origin] });
  return { host: origin.replace(/^https:\/\/\*\.|\/\*$/g, ''), granted };
}

function browserName(userAgent: string): string {
  return /(Edg|Firefox)\/[\d.]+/.exec(userAgent)?.[0] ?? /Chrome\/[\d.]+/.exec(userAgent)?.[0] ?? userAgent;
}
