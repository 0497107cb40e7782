import type { EntityEvents } from '../../../shared/events/definition.ts';
import type { PackUpdateMessage } from '../model/pack-update.ts';
import { type Operation, Operations } from './entity.ts';
import { operationJson } from './schema.ts';

/**
 * The list of packs follows by its own queue, a message per chunk; no webhook and no channel carries it
 * (rule packs-follow).
 */
export const serialOperationEvents: EntityEvents<Operation> = {
  entity: Operations.name,
  show: (operation, { zone }) => operationJson(operation, zone),
  work: ({ kind, company, data }) => {
    // The other company's copy of the same operation moves nothing.
    if (kind !== 'created' || company !== data.owner) return undefined;
    const { owner, gtin, attempt } = data;
    const messages = Array.from(
      { length: data.chunks },
      (_, chunk): PackUpdateMessage => ({ update: { owner, gtin, attempt, chunk, kind: data.kind } }),
    );
    return { queue: 'packs', messages };
  },
};
