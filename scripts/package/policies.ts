import type { PolicyValues } from './values.ts';

/** Where Chrome or Edge takes the extension from. Each store gives it an id of its own. */
export interface ChromiumSource {
  id: string;
  /** `update.xml` of the agency's own server, or the store's address for updates. */
  updateUrl: string;
}

/** Where Firefox takes it from. */
export interface FirefoxSource {
  id: string;
  xpiUrl: string;
}

/** Where each browser takes the extension from; no `edge` in a release for stores that is not in Edge's. */
export interface Sources {
  chrome: ChromiumSource;
  edge?: ChromiumSource;
  firefox: FirefoxSource;
}

/** Chrome's and Edge's policy files; they differ in how the button is kept in sight, and a wrong word there voids the whole policy. */
export function chromiumPolicy(
  { id, updateUrl }: ChromiumSource,
  browser: 'chrome' | 'edge',
  values: PolicyValues,
): object {
  return {
    ExtensionSettings: {
      [id]: {
        installation_mode: 'force_installed',
        update_url: updateUrl,
        override_update_url: true,
        ...(browser === 'chrome' ? { toolbar_pin: 'force_pinned' } : { toolbar_state: 'force_shown' }),
      },
    },
    '3rdparty': { extensions: { [id]: values } },
  };
}

/** Firefox writes `Extensions` with a capital letter. */
export function firefoxPolicy({ id, xpiUrl }: FirefoxSource, values: PolicyValues): object {
  return {
    policies: {
      ExtensionSettings: {
        [id]: {
          installation_mode: 'force_installed',
          install_url: xpiUrl,
          default_area: 'navbar',
          private_browsing: true,
        },
      },
      '3rdparty': { Extensions: { [id]: values } },
    },
  };
}

/** The text for "Policy for extensions" of the Google Admin console. */
export function googleAdminPolicy(values: PolicyValues): object {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { Value: value }]));
}

/** The preferences of one extension in Chrome for macOS, `com.google.Chrome.extensions.ID.plist`. */
export function plist(values: PolicyValues): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<plist version="1.0">${plistValue(values)}</plist>`,
    '',
  ].join('\n');
}

function plistValue(value: unknown): string {
  if (typeof value === 'boolean') return `<${value}/>`;
  if (typeof value === 'number')
    return Number.isInteger(value) ? `<integer>${value}</integer>` : `<real>${value}</real>`;
  if (Array.isArray(value)) return `<array>${value.map(plistValue).join('')}</array>`;
  if (typeof value !== 'object' || value === null) return `<string>${xml(String(value))}</string>`;
  const entries = Object.entries(value).map(([key, one]) => `<key>${xml(key)}</key>${plistValue(one)}`);
  return `<dict>${entries.join('')}</dict>`;
}

/** Text as it can stand in XML. */
export function xml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
