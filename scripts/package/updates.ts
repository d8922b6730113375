import { xml } from './policies.ts';

/** One release as the browsers' update manifests name it. */
export interface Release {
  version: string;
  /** Where the file will lie on the agency's server. */
  url: string;
}

/** What Chrome and Edge ask for when they look for a new version of the extension `id`; `sha256` of the file in hexadecimal. */
export function updateXml(id: string, { version, url, sha256 }: Release & { sha256: string }): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">',
    `  <app appid="${id}">`,
    `    <updatecheck codebase="${xml(url)}" version="${version}" hash_sha256="${sha256}" />`,
    '  </app>',
    '</gupdate>',
    '',
  ].join('\n');
}

/** The same for Firefox. It names no digest: AMO's signing changes the file after this is written, and the signature guards it. */
export function updatesJson(id: string, { version, url }: Release): object {
  return { addons: { [id]: { updates: [{ version, update_link: url }] } } };
}
