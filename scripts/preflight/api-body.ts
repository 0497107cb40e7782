import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { addStacks } from '../../cdk/stacks.ts';
import { readStage } from '../../cdk/stage.ts';
import { consumers } from '../../functions/consumers.ts';
import { contracts } from '../../functions/contracts.ts';

/** Where the API would be deployed: account, region, and partition such as `aws`. */
export type Destination = { readonly account: string; readonly region: string; readonly partition: string };

type Template = {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: { readonly Body?: unknown } }>
  >;
};

/**
 * The body of the API as the stack would import it there, with the settings of the environment. Functions that are not
 * there yet have names of their own making: the import does not ask for them. Synthesizes the stacks, without bundles.
 */
export function apiBodyAt(destination: Destination): object {
  const outdir = mkdtempSync(join(tmpdir(), 'shopfloor-preflight-'));
  try {
    const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
    const app = new App({ context, outdir });
    const code = () => Code.fromInline('exports.handler = async () => ({});');
    const stage = readStage((name) => process.env[name]);
    const { service } = addStacks(app, stage, { contracts, consumers, code });
    const { Resources } = app.synth().getStackArtifact(service.artifactId).template as Template;
    const api = Object.values(Resources).find(({ Type }) => Type === 'AWS::ApiGateway::RestApi');
    return resolved(api?.Properties.Body, destination) as object;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** The value with what CloudFormation fills in: parts that are joined, the destination, and addresses of functions. */
function resolved(value: unknown, destination: Destination): unknown {
  if (Array.isArray(value)) return value.map((element) => resolved(element, destination));
  if (typeof value !== 'object' || value === null) return value;
  const [[name, inside] = []] = Object.entries(value);
  const { account, region, partition } = destination;
  if (name === 'Fn::Join') {
    const [separator, parts] = inside as [string, unknown[]];
    return parts.map((part) => resolved(part, destination)).join(separator);
  }
  if (name === 'Fn::GetAtt') {
    return `arn:${partition}:lambda:${region}:${account}:function:${(inside as [string])[0]}`;
  }
  if (name === 'Ref') {
    const pseudo = { 'AWS::AccountId': account, 'AWS::Region': region, 'AWS::Partition': partition };
    return pseudo[inside as keyof typeof pseudo] ?? inside;
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolved(member, destination)]));
}
