import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../../scripts/package/zip.ts';

/** The built extension as `version`. */
export function builtAs(browser: 'chromium' | 'firefox', version: string): Files {
  const folder = join('dist', browser);
  const files: Files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
  const manifest = { ...JSON.parse(String(files.get('manifest.json'))), version };
  return files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
}
