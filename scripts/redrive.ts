import { parseArgs } from 'node:util';
import { LOST_RECORDS_OUTPUT, queueOutputs } from '../cdk/names.ts';
import { queues } from '../functions/consumers.ts';
import { commonOptions, outputsOf, parsedArguments, runProgram, UsageError } from './operator/program.ts';
import { type DeadLetters, depthOf, moveDeadLettersBack } from './redrive/dead-letters.ts';
import { resendLostRecords } from './redrive/lost-records.ts';

const usage = `Usage:
  npm run redrive
      Lists the dead-letter queues of a deployment and how many messages lie in each.
  npm run redrive -- --queue <name>
      Moves the dead letters of one queue back to where they came from. For "lost-records", where only positions lie:
      reads the records from the table's stream again and hands them to the function that gave up on them. The stream
      keeps them for 24 hours.
  npm run redrive -- --all
      Both, for all of them.

  Mend the cause first: what fails again comes back here. Nothing is lost when the program breaks off, and nothing is
  done twice that matters; it may be run again at any time.

  --stack <name>   the service stack, default ShopfloorService; region and credentials as for every AWS tool`;

const options = {
  queue: { type: 'string' },
  all: { type: 'boolean', default: false },
  ...commonOptions,
} as const;

const LOST = 'lost-records';

type Deployment = { readonly pairs: readonly DeadLetters[]; readonly lostRecords: string };

async function main(): Promise<void> {
  const { queue, all, stack, help } = parse();
  if (help) return console.log(usage);
  if (queue !== undefined && all) throw new UsageError('Either --queue or --all.');
  const { pairs, lostRecords } = await deployment(stack);
  const names = [...pairs.map(({ name }) => name), LOST];
  if (queue !== undefined && !names.includes(queue)) {
    throw new UsageError(`There is no queue "${queue}", only ${names.join(', ')}.`);
  }
  if (queue === undefined && !all) return list({ pairs, lostRecords });
  for (const pair of pairs.filter(({ name }) => all || name === queue)) await move(pair);
  if (all || queue === LOST) await resend(lostRecords);
}

const parse = () => parsedArguments(() => parseArgs({ options }).values);

/** The queues of the deployment, from what its service stack says about itself. */
async function deployment(stack: string): Promise<Deployment> {
  const outputs = await outputsOf(stack);
  const pairs = queues.flatMap(({ name }) => {
    const named = queueOutputs(name);
    const [queue, deadLetters] = [outputs.get(named.queue), outputs.get(named.deadLetters)];
    // A stack deployed before the queue was added has none yet.
    return queue && deadLetters ? [{ name, queue, deadLetters }] : [];
  });
  const lostRecords = outputs.get(LOST_RECORDS_OUTPUT);
  if (pairs.length === 0 || !lostRecords) throw new Error(`The stack ${stack} does not name its dead letters.`);
  return { pairs: pairs.toSorted((a, b) => a.name.localeCompare(b.name)), lostRecords };
}

async function list({ pairs, lostRecords }: Deployment): Promise<void> {
  for (const { name, deadLetters } of pairs) console.log(line(name, await depthOf(deadLetters)));
  console.log(line(LOST, await depthOf(lostRecords)));
}

async function move(pair: DeadLetters): Promise<void> {
  console.log(`${line(pair.name, await moveDeadLettersBack(pair))} moved back`);
}

async function resend(url: string): Promise<void> {
  const resent = await resendLostRecords(url);
  for (const one of resent) {
    if ('records' in one) console.log(`${line(LOST, one.records)} published again (${one.position})`);
    else console.error(`${LOST}: ${one.position} stays. ${one.problem}`);
  }
  if (resent.length === 0) console.log(`${line(LOST, 0)} waiting`);
  if (resent.some((one) => 'problem' in one)) process.exitCode = 1;
}

const line = (name: string, count: number) => `${name.padEnd(14)} ${String(count).padStart(6)}`;

await runProgram(main, usage);
