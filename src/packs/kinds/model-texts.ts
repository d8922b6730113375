import type { Head, Model } from '../../verdict/model.ts';
import type { HeadTexts, ModelTexts } from './model.ts';

/** The text of `model`, which `readModelTexts` reads back to the same weights. */
export function toModelTexts({ urges, meant, calls, ...thresholds }: Model): ModelTexts {
  return { urges: textsOf(urges), meant: textsOf(meant), calls: textsOf(calls), ...thresholds };
}

function textsOf({ weights, unit, bias }: Head): HeadTexts {
  return { unit, bias, weights: btoa(String.fromCharCode(...new Uint8Array(weights.buffer))) };
}
