import { ListQueuesCommand } from '@aws-sdk/client-sqs';
import { startFactory } from '../../local/factory.ts';
import { sqs } from '../../shared/queue/queue.ts';
import { type Emulator, install, MINISTACK_VERSION, start } from '../deploy/emulator.ts';
import { silenceRequestLog } from '../support/request-log.ts';
import { runSmoke, say } from '../support/smoke.ts';
import { accountOf, COMPANY, REGION, senderSession } from './account.ts';
import { type Gate, openGate } from './gate.ts';
import { travel } from './journey.ts';

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

await runSmoke('targets', main);
