import type { CDPSession } from 'playwright-core';

/** The world of our content script in the page itself, as a session of that page may evaluate in it. */
export function ourWorld(session: CDPSession): Promise<number> {
  return new Promise((resolve, reject) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension://')) resolve(id);
    });
    session.send('Runtime.enable').catch(reject);
  });
}
