import { storedItem } from '../browser/storage.ts';
import { text } from '../packs/read.ts';
import { BRIEFING_KEY } from './briefing.ts';

const kept = storedItem(BRIEFING_KEY, text);

/** Keeps a briefing, as `writeBriefing` wrote it, where the content scripts find it. The same text again wakes nobody. */
export async function keepBriefing(content: string): Promise<void> {
  if ((await kept.get()) !== content) await kept.set(content);
}
