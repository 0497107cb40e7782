import type { Reference, ResolvedReferences } from '../../../shared/references.ts';
import { referenceTo } from '../../references.ts';
import type { Downtime } from './entity.ts';
import type { KnownToDowntimes, StoppedMachine } from './rules.ts';
import type { DowntimeChanges } from './schema.ts';

/** Everything a downtime as sent refers to; `prefix` is the pointer of its array element. */
export function downtimeReferences(sent: DowntimeChanges, prefix = ''): Reference[] {
  const { machines, workers, startedBy, closedBy, product, productionOrder, downtimeType } = sent;
  const one = (kind: Parameters<typeof referenceTo>[0], name: string | number | null | undefined, field: string) =>
    name === null || name === undefined ? [] : [referenceTo(kind, name, `${prefix}/${field}`)];
  return [
    ...(machines ?? []).flatMap((code, position) => one('machine', code, `machines/${position}`)),
    ...(workers ?? []).flatMap((number, position) => one('worker', number, `workers/${position}`)),
    ...one('worker', startedBy, 'started-by'),
    ...one('worker', closedBy, 'closed-by'),
    ...one('product', product, 'product'),
    ...one('production order', productionOrder, 'production-order'),
    ...one('downtime type', downtimeType, 'downtime-type'),
  ];
}

/** What a downtime refers to already: it may be gone. */
export const formerDowntimeReferences = ({ machines, type, ...others }: Downtime): Reference[] =>
  downtimeReferences({
    ...others,
    machines: machines.map(({ code }) => code),
    workers: [...others.workers],
    downtimeType: type,
  }).map((reference): Reference => ({ ...reference, optional: true }));

/** What the names in downtimes stand for. */
export function knownToDowntimes({ dataOf }: Pick<ResolvedReferences, 'dataOf'>): KnownToDowntimes {
  const idOf = (kind: 'product' | 'production order') => (code: string) =>
    dataOf<{ readonly id: number }>(referenceTo(kind, code, ''))?.id;
  return {
    machine: (code) => dataOf<StoppedMachine>(referenceTo('machine', code, '')),
    workerId: (number) => dataOf<{ readonly id: number }>(referenceTo('worker', number, ''))?.id,
    productId: idOf('product'),
    orderId: idOf('production order'),
  };
}
