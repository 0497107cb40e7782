import {
  APIGatewayClient,
  DeleteRestApiCommand,
  ImportRestApiCommand,
  paginateGetApiKeys,
} from '@aws-sdk/client-api-gateway';
import { CloudFormationClient, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { readStage } from '../../cdk/stage.ts';
import { consumers } from '../../functions/consumers.ts';
import { callAws } from '../operator/signed.ts';
import { apiBodyAt, type Destination } from './api-body.ts';
import { lookAtIndexes } from './indexes.ts';

/** What a check has found. `refused` would stop a deployment or what runs there; `doubtful` is to be looked at. */
export type Finding = {
  readonly what: string;
  readonly verdict: 'ready' | 'doubtful' | 'refused';
  /** What was seen, and what to do. */
  readonly seen: string;
};

type Check = { readonly what: string; readonly look: (destination: Destination) => Promise<Omit<Finding, 'what'>> };

/** The least that requests need beside the consumers. */
const CONCURRENT_REQUESTS_MIN = 50;
/** Of the keys API Gateway has for an account and region (quota). */
const API_KEYS_MAX = 10_000;
/** From this version of the bootstrap on the CDK deploys as it does today. */
const BOOTSTRAP_VERSION_MIN = 6;
const RUNTIME = 'nodejs24.x';

/** Executions at once that queues and stream ask for, when all of them have work. */
const consumersAtOnce: number = consumers.reduce((sum, { queues = {}, stream }) => {
  const ofQueues = Object.values(queues).reduce((all, { concurrencyMax }) => all + concurrencyMax, 0);
  // A table as fresh as this has four shards.
  return sum + ofQueues + 4 * (stream?.parallelism ?? 0);
}, 0);

/** Who asks, and where: account and partition of the credentials, region of the environment. */
export async function destinationOf(): Promise<Destination> {
  const sts = new STSClient();
  const { Account: account = '', Arn = '' } = await sts.send(new GetCallerIdentityCommand());
  return { account, region: await sts.config.region(), partition: Arn.split(':')[1] ?? 'aws' };
}

const checks: readonly Check[] = [
  {
    what: 'the CDK’s bootstrap',
    look: async () => {
      const { Stacks } = await new CloudFormationClient().send(new DescribeStacksCommand({ StackName: 'CDKToolkit' }));
      const version = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'BootstrapVersion')?.OutputValue;
      return Number(version) >= BOOTSTRAP_VERSION_MIN
        ? { verdict: 'ready', seen: `version ${version}` }
        : { verdict: 'refused', seen: `version ${version}: run npx cdk bootstrap again` };
    },
  },
  {
    what: 'leave to deploy',
    look: async ({ account, region, partition }) => {
      const role = `arn:${partition}:iam::${account}:role/cdk-hnb659fds-deploy-role-${account}-${region}`;
      const RoleSessionName = 'shopfloor-preflight';
      await new STSClient().send(new AssumeRoleCommand({ RoleArn: role, RoleSessionName, DurationSeconds: 900 }));
      return { verdict: 'ready', seen: 'these credentials may act as the deploying role of the bootstrap' };
    },
  },
  {
    what: 'the API',
    look: async (destination) => {
      const gateway = new APIGatewayClient();
      const { id: restApiId, warnings = [] } = await gateway.send(
        new ImportRestApiCommand({
          failOnWarnings: true,
          parameters: { endpointConfigurationTypes: 'REGIONAL', ignore: 'documentation' },
          body: Buffer.from(JSON.stringify(apiBodyAt(destination))),
        }),
      );
      try {
        await gateway.send(new DeleteRestApiCommand({ restApiId }));
      } catch (error) {
        return { verdict: 'doubtful', seen: `imported, but not deleted again: delete ${restApiId} (${error})` };
      }
      return warnings.length === 0
        ? { verdict: 'ready', seen: 'imported without a warning, and deleted again' }
        : { verdict: 'refused', seen: `imported with warnings: ${warnings.join('; ')}` };
    },
  },
  {
    what: 'the indexes',
    look: async () => {
      const table = await deployedTable();
      if (table === undefined) return { verdict: 'ready', seen: 'there is no table yet; it is made with all of them' };
      return lookAtIndexes(table, stage().restoredTable !== undefined);
    },
  },
  {
    what: 'the runtime',
    look: async () => {
      await callAws({
        ...lambda,
        path: '/2018-10-31/layers',
        query: { CompatibleArchitecture: 'arm64', CompatibleRuntime: RUNTIME, MaxItems: '1' },
      });
      return { verdict: 'ready', seen: `Lambda knows ${RUNTIME} on arm64 in this region` };
    },
  },
  {
    what: 'concurrency',
    look: async () => {
      const { body } = await callAws({ ...lambda, path: '/2016-08-19/account-settings/' });
      const { AccountLimit } = body as { readonly AccountLimit: { readonly UnreservedConcurrentExecutions: number } };
      const { UnreservedConcurrentExecutions: free } = AccountLimit;
      const need = `queues and stream may take ${consumersAtOnce}, requests want ${CONCURRENT_REQUESTS_MIN} at least`;
      if (free >= consumersAtOnce + CONCURRENT_REQUESTS_MIN) return { verdict: 'ready', seen: `${free}; ${need}` };
      return { verdict: 'doubtful', seen: `${free}; ${need}: ask AWS for more before the first company works` };
    },
  },
  {
    what: 'API keys',
    look: async () => {
      let count = 0;
      for await (const { items = [] } of paginateGetApiKeys({ client: new APIGatewayClient() }, { limit: 500 })) {
        count += items.length;
      }
      const seen = `${count} of ${API_KEYS_MAX} of account and region are taken; each company needs one`;
      return { verdict: count < API_KEYS_MAX * 0.9 ? 'ready' : 'doubtful', seen };
    },
  },
];

const stage = () => readStage((name) => process.env[name]);

/** The table of the deployment that is there; nothing before the first one. */
async function deployedTable(): Promise<string | undefined> {
  const stack = stage().prefix;
  const { Stacks = [] } = await new CloudFormationClient()
    .send(new DescribeStacksCommand({ StackName: `${stack}Service` }))
    .catch(nothingYet);
  return Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'TableName')?.OutputValue;
}

const nothingYet = (error: unknown): { readonly Stacks?: readonly Stack[] } => {
  if (error instanceof Error && /does not exist/.test(error.message)) return {};
  throw error;
};

const lambda = { service: 'lambda', variable: 'LAMBDA', host: 'lambda', method: 'GET' } as const;

/** All checks, one after the other; one that fails with an error is a finding as well. */
export async function* findings(destination: Destination): AsyncGenerator<Finding> {
  for (const { what, look } of checks) yield { what, ...(await look(destination).catch(failure)) };
}

const failure = (error: unknown): Omit<Finding, 'what'> => ({
  verdict: 'refused',
  seen: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
});
