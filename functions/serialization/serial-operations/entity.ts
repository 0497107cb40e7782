import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import type { OperationKind } from '../model/serial.ts';

/**
 * One request that commissioned, released or decommissioned serials of one product, or put them into the pool. It exists
 * from the moment it is whole. The company of the product has it, and so has the one that sent it, if that is another.
 */
export type Operation = {
  readonly id: number;
  readonly kind: OperationKind;
  /** Company of the product. */
  readonly owner: string;
  /** Company that sent the request. */
  readonly actor: string;
  /** Id of the partnership in which it was sent, in the company that has this operation. */
  readonly partnership: number | null;
  /** 14 digits. */
  readonly gtin: string;
  readonly batch: string | null;
  /** Expiry date as sent, YYMMDD, and the day it means. */
  readonly expiry: string | null;
  readonly expiryDate: string | null;
  readonly market: string | null;
  readonly reason: string | null;
  /** How many serials it changed; those that were so already are not among them. */
  readonly count: number;
  /** Its serials lie in so many chunks, under its attempt: `serialsOf(owner, attempt, chunk)`. */
  readonly chunks: number;
  readonly attempt: string;
  /** When it happened. */
  readonly at: Instant;
  /** Offset of the zone of the company that sent the request, as it was then: `+01:00`. Older operations have none. */
  readonly offset?: string | undefined;
};

/** Listed by id, all or those of a product, and by the time they happened. */
export const Operations: Entity<Operation> = {
  name: 'serial-operations',
  noun: 'serial operation',
  key: ({ id }) => padId(id),
  tags: ({ gtin }) => [operationGtinIndex(gtin)],
  dates: ({ at }) => [at],
};

/** Index partition of the operations on serials of a product. */
export const operationGtinIndex = (gtin: string) => `gtin=${gtin}`;
