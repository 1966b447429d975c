/** Stands in for the comparison thread where a test needs one that takes its time: tells progress, and never ends by itself. */
import { parentPort } from 'node:worker_threads';

let done = 0;
setInterval(() => {
  done += 1;
  parentPort?.postMessage({ kind: 'progress', stage: 'analyse', done, total: 1000 });
}, 20);
