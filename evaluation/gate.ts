/**
 * `npm run gate`: fails when a rate is below its floor in `floors.json`. `--update` raises floors to what was measured (less
 * one point) and refuses to lower any. Tasks whose data is absent are named, not passed.
 */
import { writeFileSync } from 'node:fs';
import { type Floors, measure, readFloors } from './tasks.ts';

const floors = readFloors();
const raised: Record<string, Record<string, number>> = structuredClone(floors) as never;
let below = 0;
let held = 0;
for (const { task, rates, missing } of measure(
  process.argv.slice(2).filter((word) => !word.startsWith('-')),
  (line) => console.error(line),
)) {
  if (rates === null) {
    console.log(`not measured: ${task.name} (${missing} is not here)`);
    continue;
  }
  for (const rate of Object.keys(floors[task.name] ?? {}))
    if (!(rate in rates)) {
      below++;
      console.log(`NOT MEASURED ANY MORE ${task.name} ${rate}: it has a floor`);
    }
  for (const [rate, value] of Object.entries(rates)) {
    const floor = floors[task.name]?.[rate];
    if (floor !== undefined && value < floor) {
      below++;
      console.log(`BELOW THE FLOOR ${task.name} ${rate}: ${value.toFixed(3)} < ${floor.toFixed(3)}`);
    } else if (floor !== undefined) held++;
    const wanted = Math.floor((value - 0.01) * 1000) / 1000;
    raised[task.name] ??= {};
    if (wanted > (floor ?? -1)) raised[task.name][rate] = Math.max(0, wanted);
  }
}
console.log(`${held} rates hold their floor, ${below} do not.`);
if (process.argv.includes('--update')) {
  if (below > 0) console.log('Floors are not lowered: mend what fell, or lower a floor by hand with a reason in the commit.');
  const sorted: Floors = Object.fromEntries(Object.entries(raised).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(new URL('floors.json', import.meta.url), `${JSON.stringify(sorted, null, 2)}\n`);
}
process.exit(below === 0 ? 0 : 1);
