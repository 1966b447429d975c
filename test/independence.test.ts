/** Nothing is sent anywhere: the built-in reading opens no socket, starts no process, and what it imports could not. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Comparison } from '../src/model/index.ts';
import { folderOf, spawnCrossread } from './run-cli.ts';

const NAILS = new URL('./no-network.ts', import.meta.url).href;
const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** A script for `node -e` that tries each door: the nails must hold, or the test below would prove nothing. */
const TRIES = `
import net from 'node:net'; import http from 'node:http'; import dns from 'node:dns'; import { connect } from 'node:tls'; import { spawn } from 'node:child_process';
for (const door of [() => net.connect(9), () => new net.Socket().connect(9), () => http.get('http://127.0.0.1:9'), () => dns.lookup('localhost', () => {}), () => connect(9), () => fetch('http://127.0.0.1:9'), () => spawn('true')])
  try { await door(); console.log('OPEN', String(door)); } catch {}
`;

test('reading reports and writing a page touches no network and no process', () => {
  const story = folderOf({
    'north.txt':
      'SOLLEN (Reuters) – At least 12 people were killed when a train left the rails near Sollen on Thursday, the operator said. More: https://example.com/live',
    'south.html':
      '<html><head><link rel="canonical" href="https://example.org/a"><link rel="stylesheet" href="https://example.org/a.css"><script src="https://example.org/x.js"></script><title>Nine dead near Sollen</title></head><body><article><img src="https://example.org/p.jpg"><p>Nine people died when a passenger train left the rails near Sollen on Thursday, hospital officials said.</p><p>The mayor, Greta Holm, spoke of a black day for the town and its families.</p></article></body></html>',
  });
  const { code, out, err } = spawnCrossread(['compare', story.path, '--format', 'json'], { node: ['--import', NAILS] });
  story.remove();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect((JSON.parse(out) as Comparison).findings[0].kind).toBe('contradiction');
});

test('the nails hold', () => {
  const { out, err } = spawnCrossread([], { node: ['--import', NAILS, '--input-type=module', '-e', TRIES] });
  expect(out).toBe('');
  expect(err.match(/^NETWORK /gm)).toHaveLength(7);
});

test('no file that the reading is made of names a network module', () => {
  const seen = new Set<string>();
  const pending = [
    join(SOURCE, 'index.ts'),
    join(SOURCE, 'cli', 'compare.ts'),
    join(SOURCE, 'cli', 'explain.ts'),
    join(SOURCE, 'cli', 'analyse.ts'),
    join(SOURCE, 'cli', 'ingest.ts'),
  ];
  const found: string[] = [];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    const net =
      /'node:(?:net|tls|http|https|http2|dns|dns\/promises|dgram|child_process|inspector)'|(?<![\w.])fetch\(|\bWebSocket\b/.exec(
        text,
      );
    if (net) found.push(`${relative(SOURCE, file)}: ${net[0]}`);
    for (const [, path] of text.matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/g)) pending.push(join(dirname(file), path));
  }
  expect(found).toEqual([]);
  // The walk went through the rooms: a pattern that no longer meets the imports would find nothing.
  for (const room of ['ingest', 'analyse', 'extract', 'align', 'compare', 'assess', 'frame', 'story', 'report', 'model', 'text'])
    expect(
      [...seen].some((file) => relative(SOURCE, file).startsWith(room)),
      room,
    ).toBe(true);
  expect(readdirSync(SOURCE)).toContain('server');
  expect([...seen].some((file) => relative(SOURCE, file).startsWith('server'))).toBe(false);
});
