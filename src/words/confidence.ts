import type { WordKey } from './words.ts';

/** How sure a fact is, in plain words, by the `Confidence` of its pack. */
export const CONFIDENCE = {
  verified: 'dialogConfidenceVerified',
  single: 'dialogConfidenceSingle',
  partly: 'dialogConfidencePartly',
  disputed: 'dialogConfidenceDisputed',
  unverified: 'dialogConfidenceUnverified',
  inferred: 'dialogConfidenceInferred',
} as const satisfies Record<string, WordKey>;
