import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { advisoryOutcome } from './supply/advisories.ts';
import { rootFolder } from './supply/bill.ts';

/** Asks the registry for known faults of what is installed; one of weight fails, no answer does not. */
const child = spawn('npm', ['audit', '--json'], { cwd: rootFolder, stdio: ['ignore', 'pipe', 'ignore'] });
let output = '';
child.stdout.setEncoding('utf8').on('data', (text: string) => {
  output += text;
});
await once(child, 'close');
const { verdict, said } = advisoryOutcome(output);
console[verdict === 'clean' ? 'log' : 'error'](said);
if (verdict === 'found') process.exitCode = 1;
