/**
 * The workbench as a function from requests to responses. In: a store, jobs, where it may be reached. Out: a Hono app, which
 * tests call without a socket and {@link serve} puts behind one.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { CrossreadError } from '../errors.ts';
import { type Asset, readAssets } from './assets.ts';
import { type GuardOptions, guard, headers } from './guard.ts';
import { openApi } from './openapi.ts';
import { refusalOf, refuse } from './refusal.ts';
import { type Asked, ROUTES, type Route, type Workbench } from './routes.ts';

export interface AppOptions {
  readonly bench: Workbench;
  readonly guard: GuardOptions;
  readonly assets?: ReadonlyMap<string, Asset> | null;
}

/** Addresses a person sees; each is the same document, which then asks for its data. */
const PAGES = [
  '/stories',
  '/add',
  '/stories/:story{[a-z0-9-]+}',
  '/stories/:story{[a-z0-9-]+}/:page{facts|reader|timeline|actors|sources|origins|verdicts|add}',
];

export function workbenchApp({ bench, guard: guarded, assets = readAssets() }: AppOptions): Hono {
  const app = new Hono();
  app.onError(refusalOf);
  app.notFound((c) => refuse(c, 404, 'not-found', 'There is nothing at this address.'));
  app.use(headers());
  app.use(guard(guarded));

  app.get('/openapi.json', (c) => c.json(openApi(ROUTES)));
  for (const route of ROUTES) mount(app, route, bench);

  app.get('/', (c) => c.redirect('/stories'));
  for (const path of PAGES) app.get(path, (c) => page(c, assets));
  for (const [name, asset] of assets ?? []) if (name !== '/index.html') app.get(name, (c) => send(c, asset));
  return app;
}

function mount(app: Hono, route: Route, bench: Workbench): void {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  // Hono can't end a parameter inside a segment, so "{story}.json" takes the whole segment and the ending is cut off again.
  const pattern = route.path
    .replace(/\{(\w+)\}\.json$/, ':$1{[A-Za-z0-9-]+\\.json}')
    .replace(/\{(\w+)\}/g, ':$1{[A-Za-z0-9_.-]+}');
  app.on(
    route.method.toUpperCase(),
    pattern,
    bodyLimit({
      maxSize: route.largest,
      onError: (c) => refuse(c, 413, 'too-large', `At most ${Math.round(route.largest / 1024)} KiB may be sent to this address.`),
    }),
    async (c) => {
      const params = Object.fromEntries(names.map((name) => [name, (c.req.param(name) ?? '').replace(/\.json$/, '')]));
      const asked: Asked<unknown, unknown> = {
        c,
        params,
        query: route.query ? checked(route.query, c.req.query()) : {},
        body: await bodyOf(c, route),
        bench,
      };
      const given = await route.work(asked as Asked<never, never>);
      if (given instanceof Response) return given;
      return route.status === 204 ? c.body(null, 204) : c.json(given as object, route.status);
    },
  );
}

async function bodyOf(c: Context, route: Route): Promise<unknown> {
  if (!route.body || route.takes) return undefined;
  if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) {
    throw new CrossreadError('bad-document', 'The body must be JSON (Content-Type: application/json).');
  }
  let body: unknown;
  try {
    body = await c.req.json();
  } catch (cause) {
    throw new CrossreadError('bad-document', 'The body is not valid JSON.', { cause });
  }
  return checked(route.body, body);
}

function checked(schema: z.ZodType, value: unknown): unknown {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  const [first] = found.error.issues;
  const where = first!.path.length > 0 ? `“${z.core.toDotPath(first!.path)}”: ` : '';
  throw new CrossreadError('bad-document', `${where}${first!.message}`);
}

function page(c: Context, assets: ReadonlyMap<string, Asset> | null): Response | Promise<Response> {
  const shell = assets?.get('/index.html');
  return shell ? send(c, shell) : refuse(c, 503, 'broken-installation', 'The web pages were not built: run npm run build.');
}

function send(c: Context, asset: Asset): Response {
  const accepted = c.req.header('accept-encoding') ?? '';
  const packed = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  c.header('Content-Type', asset.type);
  c.header('Vary', 'Accept-Encoding');
  if (asset.lasting) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  if (packed) c.header('Content-Encoding', packed);
  return c.body(packed ? asset.packed[packed] : asset.body);
}
