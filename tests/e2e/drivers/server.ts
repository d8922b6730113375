import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { selfSigned } from './certificate.ts';

/** One request as a site sees it. */
export interface Request {
  method: string;
  /** Without the port. */
  host: string;
  /** With the query. */
  path: string;
  body: string;
}

export interface Answer {
  /** 200 unless given. */
  status?: number;
  /** `text/html; charset=utf-8` unless given. */
  type?: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** Answers for a site; nothing means 404. */
export type Site = (request: Request) => Answer | undefined | Promise<Answer | undefined>;

export interface Server {
  port: number;
  /** Every request that has come, in order: whatever a browser under test sent anywhere, its maker's own included. */
  requests: Request[];
  close(): Promise<void>;
}

/**
 * Answers on loopback for the given hosts, each with its subdomains (`x.com` answers for `www.x.com` too). Browsers under test
 * are told to find every host here.
 */
export async function startServer(sites: Record<string, Site>): Promise<Server> {
  const requests: Request[] = [];
  const server = createServer(selfSigned('local.invalid'), async (incoming, outgoing) => {
    const request = await read(incoming);
    requests.push(request);
    const answer = await siteOf(sites, request.host)?.(request);
    const { status = 200, type = 'text/html; charset=utf-8', headers, body } = answer ?? NOT_FOUND;
    outgoing.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const NOT_FOUND: Answer = { status: 404, body: '' };

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
  return {
    method: incoming.method ?? 'GET',
    host,
    path: incoming.url ?? '/',
    body: Buffer.concat(chunks).toString(),
  };
}

function siteOf(sites: Record<string, Site>, host: string): Site | undefined {
  const name = Object.keys(sites).find((known) => host === known || host.endsWith(`.${known}`));
  return name === undefined ? undefined : sites[name];
}
