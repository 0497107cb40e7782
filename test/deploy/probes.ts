import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { APIGatewayClient, GetRestApiCommand, GetUsagePlanCommand } from '@aws-sdk/client-api-gateway';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { queueNames } from '../../local/queues.ts';
import { CommandFailed } from '../support/command.ts';
import { call, logIn, usageHeader } from './client.ts';
import { type Deployment, type OnboardedCompany, onboard } from './deployment.ts';
import type { Emulator } from './emulator.ts';
import { deployBeside, sdk } from './side-stack.ts';

/** What was seen of one thing AWS does with this stack. */
export type Finding = { readonly what: string; readonly holds: boolean; readonly seen: string };

export type Scene = {
  readonly scratch: string;
  readonly signal: AbortSignal;
  readonly emulator: Emulator;
  readonly deployment: Deployment;
  /** A company nothing else is done with: its limits are used up here. */
  readonly company: OnboardedCompany;
};

/** More than the usage plan lets through at once, so that it must refuse some; admission refuses from the 121st. */
const FLOOD = 300;
const AT_ONCE = 20;

const probes = [
  probeConsole,
  probeIam,
  probeApiKeySource,
  probeUnknownRoute,
  probeDenied,
  probeUsagePlan,
  probeRedrive,
  probeDeletionProtection,
] as const;

/** Tries everything that a template can ask for and an emulator may not do. Nothing found here fails the test. */
export async function probe(scene: Scene): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const each of probes) {
    const finding = await each(scene).catch((error: unknown) => ({
      what: each.name,
      holds: false,
      seen: String(error),
    }));
    findings.push(finding);
  }
  return findings;
}

/** The page of the console, and a part of it, as a browser asks for them: open, below the stage, compressed, kept. */
async function probeConsole({ deployment: { base } }: Scene): Promise<Finding> {
  const page = await call(base, 'GET', '/console');
  const policy = page.headers.get('content-security-policy') ?? 'none';
  const [, before, name] = /src="(.*?)\/console\/assets\/([^"]+)"/.exec(String(page.body)) ?? [];
  const part = await call(base, 'GET', `/console/assets/${name}`, { headers: { 'accept-encoding': 'gzip' } });
  const kept = part.headers.get('cache-control');
  const encoding = part.headers.get('content-encoding');
  const isScript = part.status === 200 && String(part.body).includes('import');
  const isStrict = /default-src 'none'/.test(policy) && !policy.includes('unsafe');
  const holds = page.status === 200 && isStrict && isScript && /immutable/.test(kept ?? '') && encoding === 'gzip';
  const seen = `page ${page.status}, policy ${isStrict ? 'strict' : policy}; parts below "${before}", ${part.status}, ${kept}, ${encoding ?? 'not compressed'}${isScript ? '' : ', not as it was sent'}`;
  return { what: 'console below the stage, its headers, and parts as bytes', holds, seen };
}

/** The operator's program runs once more, in a role that may be taken by its owner and may do nothing. */
async function probeIam({ emulator, scratch, signal }: Scene): Promise<Finding> {
  const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '000000000000' } }];
  const outputs = await deployBeside(emulator, 'SmokeNobody', {
    Resources: {
      Nobody: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement } },
      },
    },
    Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Nobody', 'Arn'] } } },
  });
  const profiles = join(scratch, 'profiles');
  const owner = '[profile owner]\naws_access_key_id=test\naws_secret_access_key=test\n';
  await writeFile(profiles, `${owner}[profile nobody]\nrole_arn=${outputs.get('Arn')}\nsource_profile=owner\n`);
  const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _secret, ...env } = emulator.env;
  const asNobody = { ...emulator, env: { ...env, AWS_CONFIG_FILE: profiles, AWS_PROFILE: 'nobody' } };
  const seen = await onboard('Nobody', asNobody, signal).then(
    () => 'a role without any policy may onboard a company',
    (error: unknown) => refusalOf(error instanceof CommandFailed ? error.output : String(error)),
  );
  const holds = seen.includes('not authorized');
  return { what: 'IAM policies, so that each function ran with its own grants only', holds, seen };
}

/** The part of an error's text that says what is not allowed; all of it when it says something else. */
const refusalOf = (text: string) =>
  `a role without any policy is ${/not authorized to perform: \S+/.exec(text)?.[0] ?? text}`;

async function probeApiKeySource({ emulator, deployment: { apiId, base }, company }: Scene): Promise<Finding> {
  const { apiKeySource } = await new APIGatewayClient(sdk(emulator)).send(new GetRestApiCommand({ restApiId: apiId }));
  const { headers } = await logIn(base, company);
  const { authorization = '' } = headers;
  const { status } = await call(base, 'GET', '/api/suppliers', { headers: { authorization } });
  const seen = `API says apiKeySource ${apiKeySource}; a valid token without the header x-api-key gets ${status}`;
  return { what: 'ApiKeySourceType: AUTHORIZER', holds: apiKeySource === 'AUTHORIZER' && status === 200, seen };
}

async function probeUnknownRoute({ deployment: { base } }: Scene): Promise<Finding> {
  const { status, headers } = await call(base, 'GET', '/api/nothing-here');
  const type = headers.get('content-type');
  const holds = status === 404 && type === 'application/problem+json';
  return { what: 'gateway response of an unknown route', holds, seen: `${status} ${type}` };
}

async function probeDenied({ deployment: { base }, company }: Scene): Promise<Finding> {
  const { status, headers, body } = await call(base, 'GET', '/api/suppliers', { headers: usageHeader(company) });
  const { detail } = (body ?? {}) as { readonly detail?: string };
  const challenge = headers.get('www-authenticate');
  const holds = status === 401 && challenge !== null && !detail?.startsWith('$');
  return {
    what: 'gateway response of a denied caller, with the authorizer’s words',
    holds,
    seen: `${status} WWW-Authenticate ${challenge}, detail "${detail}"`,
  };
}

async function probeUsagePlan({ emulator, deployment, company }: Scene): Promise<Finding> {
  const gateway = new APIGatewayClient(sdk(emulator));
  const { throttle } = await gateway.send(new GetUsagePlanCommand({ usagePlanId: deployment.usagePlan }));
  const { headers } = await logIn(deployment.base, company);
  const statuses = { let: 0, byAdmission: 0, byGateway: 0, other: 0 };
  const worker = async (count: number) => {
    for (let sent = 0; sent < count; sent += 1) {
      const answer = await call(deployment.base, 'GET', '/api/suppliers', { headers });
      if (answer.status === 200) statuses.let += 1;
      else if (answer.status !== 429) statuses.other += 1;
      else if (answer.headers.has('ratelimit-limit')) statuses.byAdmission += 1;
      else statuses.byGateway += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => worker(FLOOD / AT_ONCE)));
  const { let: passed, byAdmission, byGateway, other } = statuses;
  const counts = `${passed} let in, ${byAdmission} refused by admission, ${byGateway} by the gateway, ${other} otherwise`;
  const seen = `plan ${throttle?.rateLimit}/s burst ${throttle?.burstLimit}; of ${FLOOD} at once: ${counts}`;
  return { what: 'throttle of the usage plan', holds: byGateway > 0, seen };
}

async function probeRedrive({ emulator }: Scene): Promise<Finding> {
  const queues = new SQSClient(sdk(emulator));
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand());
  const policies = await Promise.all(
    QueueUrls.map(async (QueueUrl) => {
      const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['RedrivePolicy'] });
      return (await queues.send(asked)).Attributes?.RedrivePolicy;
    }),
  );
  const kept = policies.filter((policy) => policy?.includes('maxReceiveCount')).length;
  const seen = `${kept} of ${QueueUrls.length} queues have one (${queueNames.length} expected); five receives would take 15 minutes and were not waited for`;
  return { what: 'RedrivePolicy of the queues', holds: kept === queueNames.length, seen };
}

async function probeDeletionProtection({ emulator, deployment }: Scene): Promise<Finding> {
  const seen = await new DynamoDBClient(sdk(emulator))
    .send(new DeleteTableCommand({ TableName: deployment.table }))
    .then(
      () => 'the table could be deleted',
      (error: Error) => `deleting the table gets ${error.name}`,
    );
  return { what: 'deletion protection of the table', holds: seen.includes('gets'), seen };
}
