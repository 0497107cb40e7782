import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import {
  APIGatewayClient,
  GetAuthorizersCommand,
  ImportRestApiCommand,
  paginateGetResources,
} from '@aws-sdk/client-api-gateway';
import { apiBodyAt } from '../../scripts/preflight/api-body.ts';
import { callersEnvironment, signalGroup } from '../support/command.ts';
import { freePort } from '../support/free-port.ts';
import { installedCommands, type Python } from '../support/python.ts';
import { untilAnswered } from './emulator.ts';

/** An emulator that is given the API alone: its functions are not run. */
export type Importer = {
  readonly requirement: string;
  readonly python?: Python;
  readonly command: string;
  readonly args: (port: number) => readonly string[];
  readonly account: string;
  /** Whether it makes the authorizer, says which methods it stands before, and knows the source of usage keys. */
  readonly authorizes: boolean;
};

const START_MILLISECONDS = 120_000;
const region = 'eu-west-1';

export const importers: Readonly<Record<string, Importer>> = {
  /** Refuses a body with a parameter that is not declared, and makes resources, methods and integrations of one. */
  moto: {
    requirement: 'moto[server,apigateway]==5.2.5',
    command: 'moto_server',
    args: (port) => ['-p', String(port)],
    account: '123456789012',
    authorizes: false,
  },
  /** Makes the authorizer as well; of the gateway's own responses it makes none. */
  localemu: {
    requirement: 'localemu==1.3.2',
    python: { command: 'python3.13', version: '3.13' },
    command: 'localemu',
    args: (port) => ['start', '--host', '127.0.0.1', '--port', String(port)],
    account: '000000000000',
    authorizes: true,
  },
};

/** Gives the body of the API to an emulator's API Gateway, warnings refused, and compares what it made of it with the body. */
export async function importBody(
  importer: Importer,
  scratch: string,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const { requirement, command, args, python } = importer;
  const commands = await installedCommands(join(scratch, 'venv'), requirement, signal, python);
  say(`${requirement} installed from PyPI into a scratch virtual environment`);
  const port = await freePort();
  const log = openSync(join(scratch, 'emulator.log'), 'a');
  const env = { ...callersEnvironment(), HOME: scratch };
  const server = spawn(join(commands, command), args(port), { detached: true, stdio: ['ignore', log, log], env });
  const stop = () => signalGroup(server.pid, 'SIGKILL');
  signal.addEventListener('abort', stop);
  try {
    const endpoint = `http://127.0.0.1:${port}`;
    await untilAnswered(endpoint, START_MILLISECONDS, signal);
    await compare(endpoint, importer, say);
  } finally {
    stop();
  }
}

type Scheme = { readonly type: string; readonly authorizerUri: string; readonly authorizerResultTtlInSeconds: number };
type Operation = {
  readonly security?: readonly object[];
  readonly 'x-amazon-apigateway-integration': { readonly uri: string };
};
type Body = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly securitySchemes: { readonly Authorizer: { readonly 'x-amazon-apigateway-authorizer': Scheme } };
  };
};

/** A method of a path: the function behind it, and whether the authorizer and a usage plan stand before it. */
type Method = readonly [name: string, uri: string | undefined, guarded: boolean];

/** As the body has it, and as one emulator takes it over. */
const ANY = /^X-AMAZON-APIGATEWAY-ANY-METHOD /;
const sorted = (methods: readonly Method[]) =>
  methods.map(([name, ...rest]) => [name.replace(ANY, 'ANY '), ...rest]).sort();

async function compare(endpoint: string, importer: Importer, say: (line: string) => void): Promise<void> {
  const { account, authorizes } = importer;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new APIGatewayClient({ endpoint, region, credentials });
  const body = apiBodyAt({ account, region, partition: 'aws' }) as Body;
  const { id: restApiId = '', apiKeySource } = await client.send(
    new ImportRestApiCommand({
      failOnWarnings: true,
      parameters: { endpointConfigurationTypes: 'REGIONAL', ignore: 'documentation' },
      body: Buffer.from(JSON.stringify(body)),
    }),
  );
  const [made, wanted] = [await methodsMade(client, restApiId), methodsWanted(body)];
  const unguarded = (methods: readonly Method[]) => sorted(methods.map(([name, uri]) => [name, uri, false]));
  assert.deepEqual(unguarded(made), unguarded(wanted));
  say(`imported without a warning: ${made.length} methods, each with the function the body names`);
  if (!authorizes) return;
  assert.deepEqual(sorted(made), sorted(wanted));
  assert.equal(apiKeySource, 'AUTHORIZER');
  await compareAuthorizer(client, restApiId, body);
  const guarded = made.filter(([, , isGuarded]) => isGuarded).length;
  say(`before ${guarded} of them the authorizer of the body and a usage plan, whose key comes from the authorizer`);
}

async function methodsMade(client: APIGatewayClient, restApiId: string): Promise<readonly Method[]> {
  const made: Method[] = [];
  for await (const { items = [] } of paginateGetResources({ client }, { restApiId, embed: ['methods'], limit: 500 })) {
    for (const { path, resourceMethods = {} } of items) {
      for (const [name, method] of Object.entries(resourceMethods)) {
        const { methodIntegration, authorizationType, apiKeyRequired } = method;
        const guarded = authorizationType === 'CUSTOM' && apiKeyRequired === true;
        made.push([`${name} ${path}`, methodIntegration?.uri, guarded]);
      }
    }
  }
  return made;
}

const methodsWanted = ({ paths }: Body): readonly Method[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([
        key,
        {
          security = [],
          'x-amazon-apigateway-integration': { uri },
        },
      ]): Method => {
        return [`${key.toUpperCase()} ${path}`, uri, security.length > 0];
      },
    ),
  );

async function compareAuthorizer(client: APIGatewayClient, restApiId: string, body: Body): Promise<void> {
  const { items = [] } = await client.send(new GetAuthorizersCommand({ restApiId }));
  const { type, authorizerUri, authorizerResultTtlInSeconds } =
    body.components.securitySchemes.Authorizer['x-amazon-apigateway-authorizer'];
  assert.deepEqual(
    items.map((one) => [one.type?.toLowerCase(), one.authorizerUri, one.authorizerResultTtlInSeconds]),
    [[type, authorizerUri, authorizerResultTtlInSeconds]],
  );
}
