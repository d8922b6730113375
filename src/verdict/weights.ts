/** The weights in `base64`; throws when it is none. */
export function weightsIn(base64: string): Int8Array {
  const bytes = atob(base64);
  const weights = new Int8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) weights[at] = bytes.charCodeAt(at);
  return weights;
}
