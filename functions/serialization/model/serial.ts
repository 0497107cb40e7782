import type { Instant } from '../../../shared/time/instants.ts';

/** What an operation does to serials. */
export type Kind = 'pool' | 'commission' | 'release' | 'decommission';

/** Every pack status but the first is that of a serial assigned to a pack; an `Available` one waits in the pool. */
export type Status = 'Available' | 'Active' | 'Commissioned' | 'Decommissioned';

/** One serial of one product as its last operation left it. */
export type Serial = {
  readonly status: Status;
  /** Of a serial that was commissioned. */
  readonly made?: Made | undefined;
  /** The market it was released to. */
  readonly market?: string | undefined;
  /** Why it was decommissioned. */
  readonly reason?: string | undefined;
  /** Every operation it went through, first to last. */
  readonly history: readonly Step[];
};

/** What a pack is told by: its batch, its expiry date as printed and as a day, and who commissioned it in which attempt. */
export type Made = {
  readonly batch: string;
  readonly expiry: string;
  readonly expiryDate: string;
  readonly actor: string;
  readonly attempt: string;
};

export type Step = { readonly operation: number; readonly kind: Kind; readonly at: Instant };

/** What a request wants of all its serials. */
export type Command =
  | { readonly kind: 'pool' }
  | { readonly kind: 'commission'; readonly made: Omit<Made, 'attempt'> }
  | { readonly kind: 'release'; readonly market: string; readonly batch?: string | undefined }
  | { readonly kind: 'decommission'; readonly reason: string };
