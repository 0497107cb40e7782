import { type App, Tags } from 'aws-cdk-lib';
import { ArchiveStack } from './archive.ts';
import { DataStack } from './data.ts';
import { type ServiceParts, ServiceStack } from './service.ts';
import type { Stage } from './stage.ts';

/** The stacks of one deployment. All but the service hold what cannot be made again. */
export function addStacks(app: App, stage: Stage, parts: Omit<ServiceParts, 'data' | 'archive'>) {
  const contracts = parts.contracts.filter(({ resource }) => stage.console || resource !== 'console');
  const archived = stage.archiveDays > 0;
  const consumers = parts.consumers.filter(({ grants }) => archived || !grants.archive);
  const data = new DataStack(app, `${stage.prefix}Data`, stage);
  // A stack of its own: one that is switched off again is no longer deployed, and stands in the way of nothing.
  const archive = archived ? new ArchiveStack(app, `${stage.prefix}Archive`, stage) : undefined;
  const service = new ServiceStack(app, `${stage.prefix}Service`, stage, {
    ...parts,
    contracts,
    consumers,
    data,
    archive: archive?.exported,
  });
  for (const [key, value] of Object.entries(stage.tags)) Tags.of(app).add(key, value);
  return { data, archive, service };
}
