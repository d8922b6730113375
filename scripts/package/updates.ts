import type { Source } from './policies.ts';
import { xml } from './policies.ts';

/** One release as the browsers' update manifests name it. */
export interface Release {
  version: string;
  /** Where the file will lie on the agency's server. */
  url: string;
  /** Of the file, in hexadecimal. */
  sha256: string;
}

/** What Chrome and Edge ask for when they look for a new version. */
export function updateXml({ chromiumId }: Source, { version, url, sha256 }: Release): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">',
    `  <app appid="${chromiumId}">`,
    `    <updatecheck codebase="${xml(url)}" version="${version}" hash_sha256="${sha256}" />`,
    '  </app>',
    '</gupdate>',
    '',
  ].join('\n');
}

/** The same for Firefox. */
export function updatesJson({ firefoxId }: Source, { version, url, sha256 }: Release): object {
  return {
    addons: { [firefoxId]: { updates: [{ version, update_link: url, update_hash: `sha256:${sha256}` }] } },
  };
}
