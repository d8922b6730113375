/** What was counted for one act in one gesture in one browser: how often the site acted. */
export interface ProofRow {
  site: string;
  act: string;
  gesture: string;
  browser: string;
  /** While the warning was shown. */
  held: number;
  /** After "Tidak jadi". */
  givenUp: number;
  /** After "Tetap …". */
  proceeded: number;
  /** On an ordinary post. */
  ordinary: number;
}
