import type { Head, Model } from '../../verdict/model.ts';
import { textOfWeights } from '../../verdict/weights.ts';
import type { HeadTexts, ModelTexts } from './model.ts';

/** The text of `model`, which `readModelTexts` reads back to the same weights. */
export function toModelTexts({ urges, meant, calls, ...thresholds }: Model): ModelTexts {
  return { urges: textsOf(urges), meant: textsOf(meant), calls: textsOf(calls), ...thresholds };
}

function textsOf({ weights, unit, bias }: Head): HeadTexts {
  return { size: weights.length, unit, bias, weights: textOfWeights(weights) };
}
