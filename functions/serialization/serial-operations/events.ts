import type { EntityEvents } from '../../../shared/events/definition.ts';
import type { PackUpdate } from '../model/pack-update.ts';
import { type Operation, Operations } from './entity.ts';
import { represent } from './schema.ts';

/** The list of packs follows by its own queue, a message per chunk; nobody is told by webhook or channel (A317). */
export const serialOperationEvents: EntityEvents<Operation> = {
  entity: Operations.name,
  show: (operation, { zone }) => represent(operation, zone),
  work: ({ kind, company, data }) => {
    // The other company's copy of the same operation moves nothing.
    if (kind !== 'created' || company !== data.owner) return undefined;
    const { owner, gtin, attempt } = data;
    const messages = Array.from(
      { length: data.chunks },
      (_, chunk): PackUpdate => ({ update: { owner, gtin, attempt, chunk, kind: data.kind } }),
    );
    return { queue: 'packs', messages };
  },
};
