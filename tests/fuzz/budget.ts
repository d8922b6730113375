/** How many cases each property tries; `FUZZ_CASES` sets it for a long run, the test run is content with few. */
export const CASES = Number(process.env.FUZZ_CASES ?? 300);

/** The same cases every time, unless `FUZZ_SEED` says otherwise. */
export const SEED = Number(process.env.FUZZ_SEED ?? 20261121);
