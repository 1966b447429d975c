export const ERROR_CODES = [
  'usage',
  'no-input',
  'too-few-reports',
  'broken-installation',
  'no-such-finding',
  'cannot-write',
  'bad-document',
  'cancelled',
  'not-found',
  'conflict',
  'store-busy',
  'store-unreadable',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Misuse or a broken installation. The message says what to do. Finding nothing is never an error. */
export class CrossreadError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CrossreadError';
    this.code = code;
  }
}
