import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { APIGatewayClient, ImportRestApiCommand, paginateGetResources } from '@aws-sdk/client-api-gateway';
import { apiBodyAt } from '../../scripts/preflight/api-body.ts';
import { signalGroup } from './command.ts';
import { freePort } from './emulator.ts';
import { installedCommands } from './python.ts';

/** It refuses a body with a parameter that is not declared, and makes resources, methods and integrations of one. */
const MOTO = 'moto[server,apigateway]==5.2.5';
const ATTEMPTS_MAX = 150;
const place = { account: '123456789012', region: 'eu-west-1', partition: 'aws' };

/** Gives the body of the API to moto's API Gateway, warnings refused, and compares what it made of it with the body. */
export async function importIntoMoto(scratch: string, signal: AbortSignal, say: (line: string) => void): Promise<void> {
  const commands = await installedCommands(scratch, MOTO, signal);
  say(`${MOTO} installed from PyPI into a scratch virtual environment`);
  const port = await freePort();
  const server = spawn(join(commands, 'moto_server'), ['-p', String(port)], { detached: true, stdio: 'ignore' });
  const stop = () => signalGroup(server.pid, 'SIGKILL');
  signal.addEventListener('abort', stop);
  try {
    const endpoint = `http://127.0.0.1:${port}`;
    await untilUp(endpoint, signal);
    await compare(endpoint, say);
  } finally {
    stop();
  }
}

type Integration = { readonly uri: string };
type Body = { readonly paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> };

async function compare(endpoint: string, say: (line: string) => void): Promise<void> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new APIGatewayClient({ endpoint, region: place.region, credentials });
  const body = apiBodyAt(place) as Body;
  const { id: restApiId } = await client.send(
    new ImportRestApiCommand({
      failOnWarnings: true,
      parameters: { endpointConfigurationTypes: 'REGIONAL', ignore: 'documentation' },
      body: Buffer.from(JSON.stringify(body)),
    }),
  );
  const made = new Map<string, string | undefined>();
  for await (const { items = [] } of paginateGetResources({ client }, { restApiId, embed: ['methods'], limit: 500 })) {
    for (const { path, resourceMethods = {} } of items) {
      for (const [method, { methodIntegration }] of Object.entries(resourceMethods)) {
        made.set(`${method} ${path}`, methodIntegration?.uri);
      }
    }
  }
  const wanted = Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([key, operation]) => {
      const { uri } = operation['x-amazon-apigateway-integration'] as Integration;
      return [`${key.toUpperCase()} ${path}`, uri] as const;
    }),
  );
  assert.deepEqual([...made].toSorted(), wanted.toSorted());
  say(`imported without a warning: ${made.size} methods, each with the function the body names`);
}

async function untilUp(endpoint: string, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted();
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (attempt === ATTEMPTS_MAX) throw new Error('moto does not answer.');
    await sleep(200);
  }
}
