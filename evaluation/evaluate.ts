/** `npm run evaluate [-- TASK…]`: measures every task (or those named by prefix) and prints the rates. */
import { measure } from './tasks.ts';

for (const { task, rates, missing, seconds } of measure(
  process.argv.slice(2).filter((word) => !word.startsWith('-')),
  (line) => console.error(line),
)) {
  if (rates === null) {
    console.log(`${task.name}: left out, ${missing} is not here`);
    continue;
  }
  console.log(`${task.name} (${task.what}; ${seconds.toFixed(1)} s)`);
  for (const [rate, value] of Object.entries(rates)) console.log(`  ${rate.padEnd(18)} ${value.toFixed(3)}`);
}
