/** One line on standard error that says how far the work is; silent when nobody looks (no terminal) or the work is short. */
const AFTER_MS = 700;
const EVERY_MS = 80;

export function progress(wanted: boolean): { tell: (stage: string, done: number, total: number) => void; end: () => void } {
  const on = wanted && process.stderr.isTTY === true;
  const start = Date.now();
  let last = 0;
  let shown = false;
  return {
    tell(stage, done, total) {
      const now = Date.now();
      if (!on || now - start < AFTER_MS || now - last < EVERY_MS) return;
      last = now;
      shown = true;
      process.stderr.write(`\r\u001b[K${stage} ${total > 1 ? `${done} of ${total}` : '…'}`);
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
