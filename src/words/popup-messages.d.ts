/** The messages as JSON text, without those that the popup never shows; the build takes these away (`vite.config.ts`). */
declare module '*/messages.json?popup&raw' {
  const json: string;
  export default json;
}
