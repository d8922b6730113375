const BEYOND_ASCII = /[^\0-\x7f]/;
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const BEYOND_LATIN = /[^\0-\xff]/;

/**
 * Meta writes each byte of a UTF-8 text as a character of its own (`\u00c3\u00a9` for `é`); gives back what was meant. A text that is no such
 * thing stays as it is: newer archives hold both kinds.
 * Source: NorseKode/Waultar-App `documents/parser/content_examples.md`; d3i-infra/data-donation-task `extraction_helpers.py` (`fix_latin1_string`).
 */
export function demojibake(text: string): string {
  if (!BEYOND_ASCII.test(text) || BEYOND_LATIN.test(text)) return text;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  try {
    return UTF8.decode(bytes);
  } catch {
    return text;
  }
}
