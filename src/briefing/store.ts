import { storedItem } from '../browser/storage.ts';
import { text } from '../packs/read.ts';
import type { Settings } from '../settings/settings.ts';
import { BRIEFING_KEY } from './briefing.ts';
import { settingsIn } from './wire.ts';

const kept = storedItem(BRIEFING_KEY, text);

/** Keeps a briefing, as `writeBriefing` wrote it, where the content scripts find it. The same text again wakes nobody. */
export async function keepBriefing(content: string): Promise<void> {
  if ((await kept.get()) !== content) await kept.set(content);
}

/** Whether what is kept was made for `settings`: a worker that was killed after a choice has left the one before. */
export async function isBriefedFor(settings: Settings): Promise<boolean> {
  const content = await kept.get();
  if (content === undefined) return false;
  try {
    return JSON.stringify(settingsIn(content)) === JSON.stringify(settings);
  } catch (error) {
    console.warn('Jaga Jempol replaces a stored briefing:', error);
    return false;
  }
}
