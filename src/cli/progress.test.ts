import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progress } from './progress.ts';

let written: string[];
const tty = process.stderr.isTTY;
const sees = (looking: boolean) => Object.defineProperty(process.stderr, 'isTTY', { value: looking, configurable: true });
beforeEach(() => {
  written = [];
  vi.useFakeTimers({ now: 0 });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  sees(tty);
});

const long = (wanted: boolean) => {
  const line = progress(wanted);
  for (let done = 0; done < 20; done++) {
    line.tell('analyse', done, 20);
    vi.advanceTimersByTime(100);
  }
  line.tell('align', 0, 1);
  line.end();
};

test('long work before a terminal: one line that is written over, and gone at the end', () => {
  sees(true);
  long(true);
  expect(written.length).toBeGreaterThan(5);
  for (const each of written) expect(each.startsWith('\r\u001b[K')).toBe(true);
  expect(written).toContain('\r\u001b[Kanalyse 10 of 20');
  expect(written.at(-1)).toBe('\r\u001b[K');
  expect(written.join('')).not.toContain('\n');
});

test('silent into a pipe, when not wanted, and for short work', () => {
  sees(false);
  long(true);
  sees(true);
  long(false);
  const line = progress(true);
  line.tell('analyse', 0, 2);
  line.end();
  expect(written).toEqual([]);
});
