#!/usr/bin/env node
/**
 * The command line's door: checks Node's version before anything that an old one can't parse is loaded, then hands over.
 * Exit codes: 0 done, 1 done with skips, 2 failed.
 */
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(`crossread needs Node.js 24 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache?.();
  // Most patterns run a few times on two reports: compiling each to machine code costs more than it saves (.93 s → .85 s on two reports).
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--regexp-tier-up-ticks=200');
  const { main, mindStreams } = await import('./program.ts');
  mindStreams();
  process.exitCode = await main(process.argv);
}

export {};
