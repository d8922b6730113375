/** The texts as a list in JSON, without those that the popup never shows; the build takes these away (`vite.config.ts`). */
declare module '*/messages.json?popup&raw' {
  const json: string;
  export default json;
}

/** The keys of these texts, in the same order. */
declare module '*/messages.json?popup-keys&raw' {
  const json: string;
  export default json;
}
