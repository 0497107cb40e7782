// Kills the parts of a sandbox at random, over a bad network, while clients write, and judges what is left; with --planted it
// shows that the judgement finds what is wrong: docs/sandbox.md.
import { parseArgs } from 'node:util';
import { findPlanted } from './find-planted.ts';
import { FAULTS } from './planted.ts';
import { toText } from './report.ts';
import { isBroken, runChaos } from './run.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, planted: { type: 'string' } },
});
const seconds = Number(values.seconds ?? 60);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!(seconds > 0 && seconds <= 3600) || !Number.isSafeInteger(seed)) {
  console.error('--seconds must be from 1 to 3600, --seed a whole number.');
  process.exit(1);
}
if (values.planted === undefined) {
  console.log(`${seconds} s of chaos with seed ${seed} …`);
  const result = await runChaos({ seconds, seed });
  console.log(toText(result));
  process.exit(isBroken(result) ? 1 : 0);
}
const wanted = Object.keys(FAULTS).filter((name) => name.includes(values.planted ?? ''));
if (wanted.length === 0) {
  console.error(`--planted is a part of one of these: ${Object.keys(FAULTS).join('; ')}.`);
  process.exit(1);
}
let missed = 0;
for (const name of wanted) {
  const found = await findPlanted(name, { seconds, seed });
  console.log(
    `| ${name} | ${found ? `${found.run} | ${found.checks.join(', ')} | ${found.violation}` : '– | nothing |'} |`,
  );
  if (!found) missed += 1;
}
process.exit(missed > 0 ? 1 : 0);
