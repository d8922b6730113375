import { inTurn } from './in-turn.ts';
import { corrections } from './store.ts';

/** Keeps that posts of `account` (`SITE/HANDLE`) have nothing to do with the election; nothing else about it. */
export function addCorrection(account: string): Promise<void> {
  return inTurn(async () => {
    const all = new Set([...((await corrections.get()) ?? []), account]);
    await corrections.set(
      [...all].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    );
  });
}
