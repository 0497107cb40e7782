import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import type { Answer } from '../../../shared/http/handler.ts';
import type { Operation } from '../serial-operations/entity.ts';
import type { Version } from './claims.ts';
import type { Deadline } from './deadline.ts';
import type { SerialCommand } from './serial.ts';

/** One request: all its serials, or none of them. */
export type SerialsRequest = {
  /** Of the company that sent it. */
  readonly store: Store;
  /** Its zone. */
  readonly zone: string;
  /** Company of the product. */
  readonly owner: string;
  /** 14 digits. */
  readonly gtin: string;
  /** Valid and distinct, in the order of the request. */
  readonly serials: readonly string[];
  readonly command: SerialCommand;
  /** Where a repetition of the request is found. */
  readonly shortcut?: string;
  /** The partnership in which another company's product is dealt with, by its ids there and here. */
  readonly partnership?: { readonly ofOwner: number; readonly ofActor: number } | undefined;
  /** Written with the commit; a condition among them that does not hold refuses the request. */
  readonly conditionWrites: readonly Write[];
  /** What the request is answered with; it is kept with the commit. */
  readonly answer: (operation: Operation) => Answer;
};

/** A request under way. */
export type Work = SerialsRequest & {
  readonly ownerStore: Store;
  /** Ascending by code point: set 82 is ASCII. */
  readonly sorted: readonly string[];
  /** The same for all its attempts, so that it becomes the oldest in time. */
  readonly age: string;
  readonly deadline: Deadline;
  /** Number of the operation in the owner's company, and in the actor's. */
  readonly numbers: () => Promise<OperationNumbers>;
};

export type OperationNumbers = { readonly ofOwner: number; readonly ofActor: number };

/** What an attempt holds. */
export type AttemptHold = {
  /** Serials it has claimed, with the state that counts if it is aborted. */
  readonly taken: Map<string, Version | undefined>;
  /** Serials that are as they should be without it. */
  readonly unchanged: Set<string>;
  /** Whether it may have claimed more than it knows of. */
  uncertain: boolean;
};
