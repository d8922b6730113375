/** Eight hexadecimal digits that tell one text from another by all that stands in it from `from` on (FNV-1a over UTF-16 units). */
export function digestOf(text: string, from: number): string {
  let sum = 0x811c9dc5;
  for (let at = from; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
