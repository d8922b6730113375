import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { refusalOf } from './folder.ts';

/** Where a release goes unless another folder is named. */
const OUT = join(import.meta.dirname, '..', '..', 'dist', 'release');

/** How Chromium writes the id of an extension. */
const STORE_ID = /^[a-p]{32}$/;

/** One of the two forms of an id that Firefox takes; the other is a GUID in braces. */
const FIREFOX_ID = /^[\w.-]+@[\w.-]+$/;

/** What AMO takes at most. */
const LONGEST_FIREFOX_ID = 80;

/** What a release shall be, as the command was told. */
export interface Options {
  /** An absolute path. */
  out: string;
  /** Without a slash at the end. */
  server?: string;
  storeId?: string;
  edgeStoreId?: string;
  firefoxId?: string;
  /** The file of the agency's settings. */
  settings?: string;
  /** Only look whether that file is right. */
  check: boolean;
}

/** Reads the arguments of the command. Every mistake is said, and with one there are no options. */
export function optionsFrom(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string', default: OUT },
      server: { type: 'string' },
      'store-id': { type: 'string' },
      'edge-store-id': { type: 'string' },
      'firefox-id': { type: 'string' },
      settings: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  const { settings, check } = values;
  const [out, server] = [resolve(values.out), addressOf(values.server)];
  const { 'store-id': storeId, 'edge-store-id': edgeStoreId, 'firefox-id': firefoxId } = values;
  const mistakes = [
    mistakeOfServer(values.server),
    mistakeOfId('--store-id', storeId),
    mistakeOfId('--edge-store-id', edgeStoreId),
    mistakeOfFirefoxId(firefoxId),
    check && settings === undefined ? '--check needs --settings FILE.json' : undefined,
    check ? undefined : mistakeOfFolder(out),
  ].filter((one) => one !== undefined);
  for (const mistake of mistakes) console.error(mistake);
  if (mistakes.length > 0) return undefined;
  return {
    out,
    check,
    ...(server === undefined ? {} : { server }),
    ...(storeId === undefined ? {} : { storeId }),
    ...(edgeStoreId === undefined ? {} : { edgeStoreId }),
    ...(firefoxId === undefined ? {} : { firefoxId }),
    ...(settings === undefined ? {} : { settings }),
  };
}

function mistakeOfServer(given: string | undefined): string | undefined {
  if (given === undefined || addressOf(given) !== undefined) return undefined;
  return `--server must be the https address of a folder, such as https://ekstensi.instansi.go.id/jaga-jempol, not ${given}`;
}

/** The address of a folder, to which names of files can be added; nothing for what is none. */
function addressOf(given: string | undefined): string | undefined {
  if (given === undefined || !/^https:\/\/[^/]/i.test(given) || !URL.canParse(given)) return undefined;
  const { origin, pathname, search, hash, username } = new URL(given);
  return search || hash || username ? undefined : `${origin}${pathname}`.replace(/\/+$/, '');
}

function mistakeOfId(option: string, id: string | undefined): string | undefined {
  if (id === undefined || STORE_ID.test(id)) return undefined;
  return `${option} must be 32 letters from a to p, as the store shows it, not ${id}`;
}

function mistakeOfFirefoxId(id: string | undefined): string | undefined {
  if (id === undefined || (FIREFOX_ID.test(id) && id.length <= LONGEST_FIREFOX_ID)) return undefined;
  return `--firefox-id must have the form of an e-mail address of at most ${LONGEST_FIREFOX_ID} letters, such as jaga-jempol@instansi.go.id, not ${id}`;
}

function mistakeOfFolder(out: string): string | undefined {
  const refusal = refusalOf(out, out === OUT);
  return refusal && `--out: ${refusal}`;
}
