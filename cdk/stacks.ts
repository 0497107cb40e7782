import { type App, Tags } from 'aws-cdk-lib';
import { DataStack } from './data.ts';
import { type ServiceParts, ServiceStack } from './service.ts';
import type { Stage } from './stage.ts';

/** The two stacks of one deployment. Only the first holds anything that cannot be made again. */
export function addStacks(app: App, stage: Stage, { contracts: all, ...others }: Omit<ServiceParts, 'data'>) {
  const contracts = all.filter(({ resource }) => stage.console || resource !== 'console');
  const data = new DataStack(app, `${stage.prefix}Data`, stage);
  const service = new ServiceStack(app, `${stage.prefix}Service`, stage, { ...others, contracts, data });
  for (const [key, value] of Object.entries(stage.tags)) Tags.of(app).add(key, value);
  return { data, service };
}
