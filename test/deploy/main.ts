import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { MissingPrecondition } from '../support/python.ts';
import { runSmoke, say } from '../support/smoke.ts';
import { type Deployment, deploy, onboard, readmit } from './deployment.ts';
import { type Image, mustHaveDocker, startContainer } from './docker.ts';
import { type Emulator, install, MINISTACK_VERSION, start } from './emulator.ts';
import { forwardLoopback } from './forwarding.ts';
import { FURTHER_SETTINGS, travelFurther } from './further.ts';
import { images } from './images.ts';
import { type Importer, importBody, importers } from './import.ts';
import { travel } from './journey.ts';
import { probe } from './probes.ts';
import { type Receiver, receive } from './receiver.ts';
import { grantAnswers, grantBatches, grantBody } from './side-stack.ts';
import { plantDue } from './timer.ts';

type Smoke = (scratch: string, signal: AbortSignal) => Promise<void>;

/** The whole way where functions run; the others are given the API only. */
const smokes: Readonly<Record<string, Smoke>> = {
  ministack: smoke,
  ...Object.fromEntries(Object.entries(images).map(([name, image]) => [name, smokeInDocker(image)])),
  ...Object.fromEntries(Object.entries(importers).map(([name, one]) => [name, importSmoke(one)])),
};

const on = parseArgs({ options: { on: { type: 'string', default: 'ministack' } } }).values.on;

function importSmoke(importer: Importer): Smoke {
  return (scratch, signal) => importBody(importer, scratch, signal, say);
}

/** Functions run in containers of Docker, and reach the receiver by neighbours that pass their calls on. */
function smokeInDocker(image: Image): Smoke {
  return async (scratch, signal) => {
    say(`Docker ${await mustHaveDocker(signal)} is there`);
    const emulator = await startContainer(image, scratch, signal);
    try {
      say(`${image.name} answers at ${emulator.endpoint}`);
      const deployment = await deploy(emulator, scratch, signal);
      say('account bootstrapped, both stacks deployed by the CDK');
      if (await grantBody(emulator, deployment)) say('asked for beyond AWS: the body of the API by PutRestApi');
      const receiver = await receive([503], signal, '0.0.0.0');
      const stopForwarding = forwardLoopback(emulator, receiver.port, signal);
      try {
        await goTheWay({ emulator, deployment, receiver }, scratch, signal);
      } finally {
        receiver.close();
        await stopForwarding();
      }
    } finally {
      await emulator.stop();
    }
  };
}

async function smoke(scratch: string, signal: AbortSignal): Promise<void> {
  const program = await install(scratch, signal);
  say(`MiniStack ${MINISTACK_VERSION} installed from PyPI into a scratch virtual environment`);
  const emulator = await start(program, scratch, signal);
  // A program that waits for an answer of the emulator ends at once.
  signal.addEventListener('abort', emulator.stop);
  try {
    say(`MiniStack answers at ${emulator.endpoint}, over TLS, with IAM policies enforced`);
    await useEmulator(emulator, scratch, signal);
  } finally {
    await emulator.stop();
  }
}

async function useEmulator(emulator: Emulator, scratch: string, signal: AbortSignal): Promise<void> {
  const deployment = await deploy(emulator, scratch, signal, FURTHER_SETTINGS);
  say('account bootstrapped, all three stacks deployed by the CDK, with an archive and account targets');
  await grantBatches(emulator, deployment.serviceStack);
  await grantAnswers(emulator, deployment);
  const receiver = await receive([503], signal);
  try {
    await goTheWay({ emulator, deployment, receiver }, scratch, signal, travelFurther);
  } finally {
    receiver.close();
  }
  say(
    'asked for beyond AWS: the header x-api-key, sqs:SendMessageBatch beside sqs:SendMessage, dynamodb:BatchExecuteStatement beside dynamodb:PartiQLInsert and the like, and the gateway responses of the API’s body as resources; given by this test',
  );
  say('not looked at: alarms, dashboard, encryption, point-in-time recovery, log retention, stream filter');
}

type Scenery = { readonly emulator: Emulator; readonly deployment: Deployment; readonly receiver: Receiver };

/** From the first company to what the emulator does of what AWS would do. */
async function goTheWay(
  { emulator, deployment, receiver }: Scenery,
  scratch: string,
  signal: AbortSignal,
  further?: typeof travelFurther,
) {
  const swept = await plantDue(emulator, deployment);
  const company = await onboard('Smoke Factory', emulator, signal);
  const other = await onboard('Flooding Factory', emulator, signal);
  assert.match(await readmit(company, emulator, signal), /: 2$/m, 'both companies are known to the gateway');
  say('two companies onboarded by the operator’s program; letting one in again changes nothing');
  const { base } = deployment;
  await travel({ base, receiver, denied: emulator.denied }, company, say);
  await further?.({ emulator, deployment, company }, say);
  assert.ok(await swept(), 'the timer takes webhook deliveries that are due out of the table');
  say('the timer queued what was due');
  say('what the emulator does of what AWS would do with this stack:');
  for (const { what, holds, seen } of await probe({ emulator, deployment, company: other, scratch, signal })) {
    say(`${holds ? 'enforced    ' : 'NOT enforced'}  ${what}: ${seen}`);
  }
}

await runSmoke('deploy', async (scratch, signal) => {
  const chosen = smokes[on];
  if (!chosen) throw new MissingPrecondition(`There is no ${on}; there is ${Object.keys(smokes).join(', ')}.`);
  await chosen(scratch, signal);
});
