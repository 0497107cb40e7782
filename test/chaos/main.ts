// Kills the parts of a sandbox at random while clients write, and judges what is left: docs/sandbox.md.
import { parseArgs } from 'node:util';
import { toText } from './report.ts';
import { isBroken, runChaos } from './run.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds ?? 60);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!(seconds > 0 && seconds <= 3600) || !Number.isSafeInteger(seed)) {
  console.error('--seconds must be from 1 to 3600, --seed a whole number.');
  process.exit(1);
}
console.log(`${seconds} s of chaos with seed ${seed} …`);
const result = await runChaos({ seconds, seed });
console.log(toText(result));
process.exit(isBroken(result) ? 1 : 0);
