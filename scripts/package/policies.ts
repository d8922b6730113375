import { EXAMPLE } from './values.ts';

/** Where an installed extension comes from and how the browsers call it. */
export interface Source {
  /** The id in Chrome and Edge. */
  chromiumId: string;
  /** `update.xml` of the agency's own server, or the store's address for updates. */
  updateUrl: string;
  firefoxId: string;
  xpiUrl: string;
}

/** Chrome's and Edge's policy files; they differ in how the button is kept in sight, and a wrong word there voids the whole policy. */
export function chromiumPolicy({ chromiumId, updateUrl }: Source, browser: 'chrome' | 'edge'): object {
  return {
    ExtensionSettings: {
      [chromiumId]: {
        installation_mode: 'force_installed',
        update_url: updateUrl,
        override_update_url: true,
        ...(browser === 'chrome' ? { toolbar_pin: 'force_pinned' } : { toolbar_state: 'force_shown' }),
      },
    },
    '3rdparty': { extensions: { [chromiumId]: EXAMPLE } },
  };
}

/** Firefox writes `Extensions` with a capital letter. */
export function firefoxPolicy({ firefoxId, xpiUrl }: Source): object {
  return {
    policies: {
      ExtensionSettings: {
        [firefoxId]: {
          installation_mode: 'force_installed',
          install_url: xpiUrl,
          default_area: 'navbar',
          private_browsing: true,
        },
      },
      '3rdparty': { Extensions: { [firefoxId]: EXAMPLE } },
    },
  };
}

/** The text for "Policy for extensions" of the Google Admin console. */
export function googleAdminPolicy(): object {
  return Object.fromEntries(Object.entries(EXAMPLE).map(([key, value]) => [key, { Value: value }]));
}

/** The preferences of one extension in Chrome for macOS, `com.google.Chrome.extensions.ID.plist`. */
export function plist(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<plist version="1.0">${plistValue(EXAMPLE)}</plist>`,
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
