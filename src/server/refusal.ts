/** The one shape of every refusal: `{"error": {"code", "message"}}`. In: an error of any kind. Out: a response; unknown failures say nothing of their insides. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { CrossreadError, type ErrorCode } from '../errors.ts';

export interface Refusal {
  readonly error: { readonly code: string; readonly message: string };
}

const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  'not-found': 404,
  'no-such-finding': 404,
  conflict: 409,
  'too-few-reports': 422,
  'no-input': 400,
  usage: 400,
  'bad-document': 400,
  'store-busy': 503,
};

export function refuse(c: Context, status: ContentfulStatusCode, code: string, message: string): Response {
  return c.json({ error: { code, message } } satisfies Refusal, status);
}

export function refusalOf(error: unknown, c: Context): Response {
  if (error instanceof CrossreadError) return refuse(c, STATUS[error.code] ?? 500, error.code, error.message);
  if (error instanceof HTTPException)
    return refuse(c, error.status as ContentfulStatusCode, 'bad-request', error.message || 'The request could not be read.');
  process.stderr.write(`crossread serve: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return refuse(c, 500, 'internal', 'Something failed inside the workbench. The terminal it runs in says more.');
}
