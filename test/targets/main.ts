import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListQueuesCommand } from '@aws-sdk/client-sqs';
import { startFactory } from '../../local/factory.ts';
import { sqs } from '../../shared/queue/queue.ts';
import { type Emulator, install, MINISTACK_VERSION, start } from '../deploy/emulator.ts';
import { CommandFailed } from '../support/command.ts';
import { MissingPrecondition } from '../support/python.ts';
import { silenceRequestLog } from '../support/request-log.ts';
import { accountOf, COMPANY, REGION, senderSession } from './account.ts';
import { type Gate, openGate } from './gate.ts';
import { travel } from './journey.ts';

const LOG_LINES = 40;

/** Says what was reached, with the seconds since the beginning. */
function say(line: string): void {
  console.log(`${(performance.now() / 1_000).toFixed(1).padStart(6)} s  ${line}`);
}

/**
 * `npm run test:targets`: sends webhooks of a sandbox into queues, buses and streams of an account of an emulator, each in
 * a role that its external id opens. Where Python or PyPI is missing it says so and fails.
 */
async function main(scratch: string, signal: AbortSignal): Promise<void> {
  const program = await install(scratch, signal);
  say(`MiniStack ${MINISTACK_VERSION} installed from PyPI into a scratch virtual environment`);
  const emulator = await start(program, scratch, signal);
  // What waits for an answer of the emulator ends at once.
  signal.addEventListener('abort', emulator.stop);
  try {
    const gate = await openGate(emulator.endpoint);
    try {
      await useEmulator(emulator, gate);
    } finally {
      gate.stop();
    }
  } finally {
    await emulator.stop();
  }
}

async function useEmulator(emulator: Emulator, gate: Gate): Promise<void> {
  const { arn: sender, session } = await senderSession(emulator);
  const account = accountOf(emulator, COMPANY, REGION);
  say(`an emulated account of a company at ${emulator.endpoint}, with policies and signatures checked`);
  silenceRequestLog();
  const factory = await startFactory({ port: 0, rateLimitPerMinute: 0, console: false });
  try {
    // The sandbox's own queues stay where they are: their client looks for its endpoint once.
    await sqs().send(new ListQueuesCommand());
    const services = ['STS', 'SQS', 'EVENTBRIDGE', 'KINESIS'].map((name) => [`AWS_ENDPOINT_URL_${name}`, gate.url]);
    Object.assign(process.env, { ACCOUNT_TARGETS: '1', ...session, ...Object.fromEntries(services) });
    await travel({ factory, gate, endpoint: emulator.endpoint, account, sender, say });
  } finally {
    await factory.stop();
  }
}

function explain(error: unknown, scratch: string): void {
  const { aborted, reason } = interruption.signal;
  if (aborted || error instanceof MissingPrecondition) {
    console.error(aborted ? reason.message : (error as Error).message);
    return;
  }
  console.error(error instanceof CommandFailed ? `${error.message}\n${tail(error.output)}` : error);
  const log = join(scratch, 'emulator.log');
  if (existsSync(log)) console.error(`\nLast lines of the emulator:\n${tail(readFileSync(log, 'utf8'))}`);
}

const tail = (text: string) => text.trimEnd().split('\n').slice(-LOG_LINES).join('\n');

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => interruption.abort(new Error(`Stopped by ${name}.`)));
}
const scratch = await mkdtemp(join(tmpdir(), 'shopfloor-targets-'));
try {
  await main(scratch, interruption.signal);
  say('passed');
} catch (error) {
  explain(error, scratch);
  process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}
