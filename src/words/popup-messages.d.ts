/** The texts, one a line, without those that the popup never shows; the build takes these away (`vite.config.ts`). */
declare module '*/messages.json?popup&raw' {
  const lines: string;
  export default lines;
}

/** The keys of these texts, in the same order. */
declare module '*/messages.json?popup-keys&raw' {
  const lines: string;
  export default lines;
}
