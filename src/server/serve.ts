/**
 * The workbench behind a socket. In: a store and where to listen; loopback unless told. Out: its address, and a way to stop
 * it. Refuses: an address off loopback without a token, a port that is taken.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { CrossreadError } from '../errors.ts';
import type { Store } from '../store/index.ts';
import { workbenchApp } from './app.ts';
import { readAssets } from './assets.ts';
import { isLoopback } from './guard.ts';
import { Jobs } from './jobs.ts';
import { OpenStories } from './opened.ts';
import type { Workbench } from './routes.ts';

export interface ServeOptions {
  readonly store: Store;
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Needed off loopback. */
  readonly token?: string | null;
  /** Further names it answers to: what people type when it stands behind a name. */
  readonly names?: readonly string[];
  /** Folder of the built pages, where they are not beside this code. */
  readonly pages?: string;
  /** The thread's file; tests bring their own. */
  readonly worker?: URL;
}

export interface Serving {
  readonly address: string;
  readonly bench: Workbench;
  stop(): Promise<void>;
}

const REQUEST_MS = 120_000;
const HEADERS_MS = 10_000;

/** @example const { address, stop } = await serve({ store: openSqlite('crossread.sqlite') }); */
export async function serve({
  store,
  host = '127.0.0.1',
  port = 0,
  token = null,
  names = [],
  pages,
  worker,
}: ServeOptions): Promise<Serving> {
  if (!isLoopback(host) && token === null) {
    throw new CrossreadError('usage', `Listening on ${host} lets other machines in: that needs a token.`);
  }
  const jobs = new Jobs(store, { ...(worker && { worker }), onStored: (story) => bench.open.recount(story) });
  const bench: Workbench = { store, jobs, open: new OpenStories(store, jobs), ...(worker && { worker }) };
  let bound = port;
  const wildcard = host === '0.0.0.0' || host === '::';
  const app = workbenchApp({
    bench,
    assets: readAssets(pages),
    guard: { hosts: [...(wildcard ? [] : [host]), ...names], port: () => (names.length > 0 ? null : bound), token },
  });
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, maxHeaderSize: 16_384 },
    getRequestListener(app.fetch),
  );
  server.maxConnections = 1_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? `Port ${port} is taken: give another with --port, or 0 for any.`
          : `Can't listen on ${host}: ${cause.message}`;
      reject(new CrossreadError('usage', why, { cause }));
    });
    server.listen(port, host, resolve);
  });
  bound = (server.address() as AddressInfo).port;
  await jobs.resume();
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    bench,
    async stop() {
      await jobs.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
