import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { afterAll } from 'vitest';
import { addStacks } from '../../cdk/stacks.ts';
import { readStage } from '../../cdk/stage.ts';
import { consumers } from '../../functions/consumers.ts';
import { contracts } from '../../functions/contracts.ts';
import type { Consumer } from '../../shared/consumer.ts';
import type { Contract } from '../../shared/http/contract.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  readonly context: Readonly<Record<string, unknown>>;
};

const outdirs: string[] = [];
afterAll(() => {
  for (const outdir of outdirs) rmSync(outdir, { recursive: true, force: true });
});

/** The consumers of a stage without an archive. */
export const plainConsumers = consumers.filter(({ grants }) => !grants.archive);

type Settings = Readonly<Record<string, string>>;
type Synthesis = ReturnType<typeof synthesizeAnew>;

const whole = new Map<string, Synthesis>();

/** The stacks as they would be deployed with these settings, without bundling any function; of everything, each once. */
export function synthesize(
  settings: Settings = {},
  walked?: readonly Contract[],
  fed?: readonly Consumer[],
): Synthesis {
  if (walked || fed) return synthesizeAnew(settings, walked, fed);
  const name = JSON.stringify(Object.entries(settings).toSorted());
  const known = whole.get(name) ?? synthesizeAnew(settings);
  whole.set(name, known);
  return known;
}

function synthesizeAnew(
  settings: Settings,
  walked: readonly Contract[] = contracts,
  fed: readonly Consumer[] = consumers,
) {
  const outdir = mkdtempSync(join(tmpdir(), 'shopfloor-synthesis-'));
  outdirs.push(outdir);
  // Nothing here reads the tree of constructs, a tenth of the work.
  const app = new App({ context: { ...context }, outdir, treeMetadata: false });
  const code = () => Code.fromInline('exports.handler = async () => ({});');
  const stacks = addStacks(
    app,
    readStage((name) => settings[name]),
    { contracts: walked, consumers: fed, code },
  );
  return { app, stacks, data: Template.fromStack(stacks.data), service: Template.fromStack(stacks.service) };
}

/** A resource of a template, as far as tests look into it. */
export type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
  readonly UpdatePolicy?: {
    readonly CodeDeployLambdaAliasUpdate: { readonly ApplicationName: unknown; readonly DeploymentGroupName: unknown };
  };
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};

/** The resources of a type, by their logical names. */
export function resources(template: Template, type: string): ReadonlyMap<string, Resource> {
  return new Map(Object.entries(template.findResources(type) as Record<string, Resource>));
}

/** The logical name behind a `Ref` or `Fn::GetAtt`. */
export function target(value: unknown): string | undefined {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as { Ref?: string; 'Fn::GetAtt'?: readonly [string, string] };
  return Ref ?? attribute?.[0];
}

/** The only resource of a type. */
export function only(template: Template, type: string): Resource {
  const [first, ...others] = resources(template, type).values();
  if (!first || others.length > 0) throw new Error(`There is not exactly one ${type}.`);
  return first;
}
