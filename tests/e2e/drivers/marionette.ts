import { connect, type Socket } from 'node:net';

/** Sends one command of Firefox's remote protocol, e.g. `WebDriver:Navigate`; rejects with the browser's message. */
export type Send = (command: string, given?: object) => Promise<unknown>;

/** Connects to Marionette, which every Firefox has built in, without geckodriver. Messages are `LENGTH:JSON`. */
export async function connectMarionette(port: number): Promise<{ send: Send; close(): void }> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, (error: { message: string } | null, result: unknown) => void>();
  let last = 0;

  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    eachMessage(socket, (message) => {
      // The greeting is an object, every answer a list: [1, number, error, result].
      if (!Array.isArray(message)) return resolve();
      const [, number, error, result] = message;
      waiting.get(number)?.(error, result);
      waiting.delete(number);
    });
  });
  socket.on('close', () => {
    for (const answer of waiting.values()) answer({ message: 'Firefox has gone' }, undefined);
    waiting.clear();
  });

  return {
    send: (command, given = {}) =>
      new Promise((resolve, reject) => {
        const number = ++last;
        waiting.set(number, (error, result) =>
          error ? reject(new Error(`${command}: ${error.message}`)) : resolve(result),
        );
        const message = Buffer.from(JSON.stringify([0, number, command, given]));
        socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
      }),
    close: () => socket.destroy(),
  };
}

function eachMessage(socket: Socket, receive: (message: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon === -1) return;
      const end = colon + 1 + Number(buffer.toString('latin1', 0, colon));
      if (buffer.length < end) return;
      receive(JSON.parse(buffer.toString('utf8', colon + 1, end)));
      buffer = buffer.subarray(end);
    }
  });
}
