import { isDeepStrictEqual } from 'node:util';
import { openStore } from '../../../shared/db/store.ts';
import { millionthsOf } from '../../../shared/decimal.ts';
import type { EntityEvents } from '../../../shared/events/definition.ts';
import { formatDuration } from '../../../shared/time/durations.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import { Movements, movementKeysOf } from '../../inventory/inventory-movements/entity.ts';
import { presentProductions } from '../model/present-names.ts';
import { workTimesOf } from '../model/work-time.ts';
import { type Production, Productions } from './entity.ts';
import { ledgerProductionJson, producedWasteJson } from './representation.ts';

/** What a production has beside it and shows in its channel. */
type Complete = Production & {
  readonly workSeconds?: number;
  readonly consumptions?: readonly { readonly product: string; readonly quantity: string }[];
};

/** What decides about the movements a production makes. */
const decisive = (production: Production) => {
  const { operation, counts, quantity, producedWaste, lotNumber, startTime, endTime, worker, productionOrder } =
    production;
  const named = [worker?.id, productionOrder?.id];
  return JSON.stringify([operation, counts, quantity, producedWaste, lotNumber, startTime, endTime, ...named]);
};

async function complete(company: string, production: Production, { zone, now }: { zone: string; now: Date }) {
  const store = openStore({ company, now, admitted: Promise.resolve() });
  const [keys, [present], [workSeconds]] = await Promise.all([
    movementKeysOf(store, production.id),
    presentProductions(store, [production]),
    workTimesOf(store, [production], now, zone),
  ]);
  const movements = [...(await store.getMany(Movements, keys)).values()].map(({ data }) => data);
  const consumptions = movements
    .filter(({ type }) => type === 'consumption')
    .map(({ product, quantity }) => ({ product: product.code, quantity }));
  return { ...production, ...present, workSeconds, consumptions };
}

/**
 * Stock follows by its own queue; the channel marks what was deleted. Webhooks are told what the ledger keeps (rules
 * webhook-topics-added, production-channel).
 */
export const productionEvents: EntityEvents<Complete> = {
  entity: Productions.name,
  show: (production, { zone }) => ledgerProductionJson(production, zone),
  digestEntry: ({ id, startTime, quantity }) => ({ id, date: startTime, quantity: millionthsOf(quantity) }),
  notifications: ({ kind, data, before }, { zone }) => {
    const shown = (production: Production) => ledgerProductionJson(production, zone);
    if (kind === 'updated' && before && isDeepStrictEqual(shown(before), shown(data))) return [];
    return [{ topic: `production_${kind}`, body: kind === 'deleted' ? { id: data.id } : [shown(data)] }];
  },
  work: ({ kind, company, data, before, version }) => {
    const same = kind === 'updated' && before && decisive(before) === decisive(data);
    return same ? undefined : { queue: 'bookings', messages: [{ company, production: data.id, version }] };
  },
  channel: {
    type: 'PRODUCTION',
    complete,
    represent: (production, { zone, deleted }) => ({
      'production-order': production.productionOrder && {
        code: production.productionOrder.code,
        id: production.productionOrder.id,
      },
      operation: { code: production.operation.code, product: production.operation.product.code },
      worker: production.worker && { number: production.worker.number },
      machine: production.machine && { code: production.machine.code },
      quantity: Number(production.quantity),
      'checked-out': production.endTime !== null,
      'produced-waste': producedWasteJson(production),
      consumptions: (production.consumptions ?? []).map(({ product, quantity }) => ({
        product,
        quantity: Number(quantity),
      })),
      'total-time-factor': 1,
      rework: production.rework,
      'work-time': formatDuration(production.workSeconds ?? 0),
      'start-time': formatMilliseconds(production.startTime, zone),
      'end-time': formatMilliseconds(production.endTime ?? production.startTime, zone),
      ...(deleted && { status: 'deleted' }),
      'show-check-in-checklist-and-c-f': false,
      id: production.id,
    }),
  },
};
