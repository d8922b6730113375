/**
 * The text of a file as spreadsheets save it: UTF-8, or UTF-16 with a byte order mark. What is neither becomes U+FFFD, which `readTable`
 * refuses with its cell.
 */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
