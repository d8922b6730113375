import { createServer } from 'node:http';

/** Serves an agency's update folder on loopback. */
export interface UpdateServer {
  address: string;
  /** What is answered, by path. */
  files: Map<string, Buffer | string>;
  close(): Promise<void>;
}

export async function startUpdateServer(): Promise<UpdateServer> {
  const files = new Map<string, Buffer | string>();
  const server = createServer(({ url = '/' }, answer) => {
    const file = files.get(new URL(url, 'http://local').pathname);
    answer.writeHead(file === undefined ? 404 : 200, { 'cache-control': 'no-store' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
