/**
 * Who may speak to the server. In: a request. Out: nothing, or a refusal. The workbench holds other people's texts and a
 * person's judgement: it answers only to the address it was started on (a page elsewhere can't reach it through a name that
 * points here), takes changes only from its own pages, and off loopback only with its token. Every answer carries headers
 * that let a page run nothing but the workbench's own files.
 */
import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { refuse } from './refusal.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const COOKIE = 'crossread-token';

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function headers(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', POLICY);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    c.header('X-Frame-Options', 'DENY');
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  };
}

export interface GuardOptions {
  /** Host names it answers to besides loopback's; the bare name, no port. */
  readonly hosts: readonly string[];
  /** Port as clients see it, or null to take any. */
  readonly port: () => number | null;
  readonly token: string | null;
}

export function guard({ hosts, port, token }: GuardOptions): MiddlewareHandler {
  const names = new Set([
    ...LOOPBACK,
    ...hosts.map((host) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host).toLowerCase()),
  ]);
  const known = (authority: string): boolean => {
    const match = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253})(?::(\d{1,5}))?$/.exec(authority.toLowerCase());
    if (!match || !names.has(match[1]!)) return false;
    const wanted = port();
    return wanted === null || Number(match[2] ?? 80) === wanted;
  };
  return async (c, next) => {
    if (!known(c.req.header('host') ?? '')) {
      return refuse(c, 421, 'wrong-host', 'The workbench answers only to the address it was started on.');
    }
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (changes) {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const foreign = origin !== undefined && !(/^https?:\/\//.test(origin) && known(origin.replace(/^https?:\/\//, '')));
      if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
        return refuse(c, 403, 'wrong-origin', 'Changes are taken only from the workbench’s own pages.');
      }
    }
    if (token !== null) {
      const given = /^Bearer (.{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1] ?? getCookie(c, COOKIE);
      const once = c.req.method === 'GET' ? c.req.query('token') : undefined;
      if (once !== undefined && same(once, token)) {
        setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
        return c.redirect(c.req.path);
      }
      if (given === undefined || !same(given, token)) {
        return refuse(
          c,
          401,
          'no-token',
          'This workbench needs its token: open the address that was printed when it was started.',
        );
      }
    }
    return next();
  };
}

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
