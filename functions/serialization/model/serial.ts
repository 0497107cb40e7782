import type { Instant } from '../../../shared/time/instants.ts';

/** What an operation does to serials. */
export type OperationKind = 'pool' | 'commission' | 'release' | 'decommission';

/** Every pack status but the first is that of a serial assigned to a pack; an `Available` one waits in the pool. */
export type PackStatus = 'Available' | 'Active' | 'Commissioned' | 'Decommissioned';

/** One serial of one product as its last operation left it. */
export type Serial = {
  readonly status: PackStatus;
  /** Of a serial that was commissioned. */
  readonly made?: PackOrigin | undefined;
  /** The market it was released to. */
  readonly market?: string | undefined;
  /** Why it was decommissioned. */
  readonly reason?: string | undefined;
  /** Every operation it went through, first to last. */
  readonly history: readonly HistoryStep[];
};

/**
 * The origin of a pack: its batch, its expiry date as printed and as a day, and who commissioned it in which attempt.
 */
export type PackOrigin = {
  readonly batch: string;
  readonly expiry: string;
  readonly expiryDate: string;
  readonly actor: string;
  readonly attempt: string;
};

export type HistoryStep = { readonly operation: number; readonly kind: OperationKind; readonly at: Instant };

/** What a request wants of all its serials. */
export type SerialCommand =
  | { readonly kind: 'pool' }
  | { readonly kind: 'commission'; readonly made: Omit<PackOrigin, 'attempt'> }
  | { readonly kind: 'release'; readonly market: string; readonly batch?: string | undefined }
  | { readonly kind: 'decommission'; readonly reason: string };
