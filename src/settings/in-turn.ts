let last: Promise<unknown> = Promise.resolve();

/**
 * Does `work`, which reads what is stored and writes it changed, once all such work asked for before is done, in whichever page of ours: none
 * undoes what another has written.
 */
export function inTurn(work: () => Promise<void>): Promise<void> {
  // Node, in which tests run, has no locks.
  const locks = globalThis.navigator?.locks;
  const turn = last.then(() => (locks ? locks.request('settings', work) : work()));
  last = turn.catch(() => {});
  return turn;
}
