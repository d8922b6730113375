/** A text for people in both languages of the product. */
export interface BothLanguages {
  id: string;
  en: string;
}

/**
 * How well a fact is known. `verified`: two or more independent sources; `single`: one; `partly`: some of it confirmed;
 * `disputed`: sources contradict each other; `unverified`: not confirmed; `inferred`: our own reading of the sources' words.
 */
export const CONFIDENCES = ['verified', 'single', 'partly', 'disputed', 'unverified', 'inferred'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What every fact about law or people carries: how sure it is, and the https addresses it was taken from. */
export interface Sourced {
  confidence: Confidence;
  sources: string[];
}
