import { randomUUID } from 'node:crypto';
import { chunkCount, removeFromChunks, writeChunks } from '../../../functions/serialization/model/chunks.ts';
import { type Operation, Operations } from '../../../functions/serialization/serial-operations/entity.ts';
import { openStore } from '../../../shared/db/store.ts';

export const GTIN = '09521234543213';

/** The store of a company, with no request around it. */
export const storeOf = (company: string) => openStore({ company, now: new Date(), admitted: Promise.resolve() });

export const serialsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, position) => `S${String(first + position).padStart(9, '0')}`);

type Told = Partial<Omit<Operation, 'attempt' | 'chunks' | 'count'>>;

const blank = {
  kind: 'commission',
  partnership: null,
  gtin: GTIN,
  batch: 'BATCH002',
  expiry: '271115',
  expiryDate: '2027-11-15',
  market: null,
  reason: null,
} as const;

/**
 * Writes an operation as the claims of its serials leave it; `unchanged` are serials of the request that were so
 * before. Another company that sent it gets its mirror.
 */
export async function writeOperation(
  company: string,
  serials: readonly string[],
  told: Told = {},
  unchanged: ReadonlySet<string> = new Set(),
): Promise<Operation> {
  const store = storeOf(company);
  const [id = 0] = await store.nextIds(Operations, 1);
  const attempt = randomUUID();
  const count = serials.length - unchanged.size;
  const common = { ...blank, owner: company, actor: company, at: store.at, ...told };
  const operation: Operation = { ...common, id, attempt, count, chunks: chunkCount(serials.length) };
  await writeChunks(company, attempt, serials);
  await removeFromChunks(company, attempt, serials, unchanged);
  await store.commit(store.creationWrites(Operations, operation), undefined);
  if (operation.actor === company) return operation;
  const actor = storeOf(operation.actor);
  const [own = 0] = await actor.nextIds(Operations, 1);
  await actor.commit(actor.creationWrites(Operations, { ...operation, id: own }), undefined);
  return operation;
}
