import type { ChromiumSource } from './policies.ts';
import type { PolicyValues } from './values.ts';

const ROOTS = {
  chrome: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
};

/**
 * A registry file that installs and sets the extension. It writes keys of its own below `ExtensionSettings`, so that other extensions
 * of the agency keep theirs. The values of the extension are emptied first, because a file only adds: what it no longer names would
 * stay in force.
 */
export function installReg(
  { id, updateUrl }: ChromiumSource,
  browser: 'chrome' | 'edge',
  values: PolicyValues,
): Buffer {
  const pin = browser === 'chrome' ? { toolbar_pin: 'force_pinned' } : { toolbar_state: 'force_shown' };
  const install = {
    installation_mode: 'force_installed',
    update_url: updateUrl,
    override_update_url: true,
    ...pin,
  };
  const key = `${ROOTS[browser]}\\3rdparty\\extensions\\${id}\\policy`;
  return regFile([
    ...keyOf(`${ROOTS[browser]}\\ExtensionSettings\\${id}`, install),
    `[-${key}]`,
    '',
    ...keyOf(key, values),
  ]);
}

/** Takes back what `installReg` wrote. */
export function removeReg({ id }: ChromiumSource, browser: 'chrome' | 'edge'): Buffer {
  return regFile([
    `[-${ROOTS[browser]}\\ExtensionSettings\\${id}]`,
    `[-${ROOTS[browser]}\\3rdparty\\extensions\\${id}]`,
  ]);
}

/** What `installReg` writes for one key: lists and objects are keys of their own. */
function keyOf(path: string, values: object): string[] {
  const [plain, nested] = [[], []] as [string[], string[]];
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) {
      nested.push(
        ...keyOf(`${path}\\${name}`, Object.fromEntries(value.map((one, at) => [String(at + 1), one]))),
      );
    } else if (typeof value === 'object') nested.push(...keyOf(`${path}\\${name}`, value));
    else plain.push(`"${name}"=${registryValue(value)}`);
  }
  return [`[${path}]`, ...plain, '', ...nested];
}

function registryValue(value: unknown): string {
  if (typeof value === 'boolean') return `dword:0000000${value ? 1 : 0}`;
  // A number with a fraction has no type of its own in the registry; Chrome reads it from text.
  return `"${String(value).replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}

/** As regedit writes it: UTF-16 with a byte order mark. */
function regFile(lines: string[]): Buffer {
  const text = ['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
