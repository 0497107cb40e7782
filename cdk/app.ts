import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { consumers } from '../functions/consumers.ts';
import { contracts } from '../functions/contracts.ts';
import { bundleAll } from './bundle/bundle.ts';
import { addStacks } from './stacks.ts';
import { readStage } from './stage.ts';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

const setting = (name: string): string | undefined => app.node.tryGetContext(name)?.toString() ?? process.env[name];
const names = [...consumers.map(({ name }) => name), ...contracts.map(({ resource }) => resource)];
const folders = new Map((await bundleAll(names)).map(({ name, folder }) => [name, folder]));

addStacks(app, readStage(setting), { contracts, consumers, code: (name) => Code.fromAsset(folders.get(name) ?? name) });
app.synth();
