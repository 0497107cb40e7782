import type { EventJson } from './ledger.ts';
import type { Random } from './random.ts';

/** A kind of entity the client writes: where, with what, and where its changing figure stands. */
export type Kind = {
  readonly entity: string;
  readonly path: string;
  readonly removePath?: string;
  /** One of them can be read by its id, with its version. */
  readonly readable?: true;
  /** The body of a new one that carries the mark, which nothing else in the company carries. */
  readonly fresh: (mark: string, figure: string, random: Random) => object;
  readonly change: (figure: string) => object;
  readonly figure: (random: Random, mark: string) => string;
  readonly markOf: (data: Record<string, unknown>) => unknown;
  readonly figureOf: (data: Record<string, unknown>) => unknown;
};

/** What a request about an entity showed, and between which moments it was on its way. */
export type Sight = {
  readonly of: TrackedEntity;
  readonly did: 'read' | 'written';
  readonly began: number;
  readonly ended: number;
  /** Infinity once it is gone. */
  readonly version: number;
  /** Nothing once it is gone. */
  readonly figure: string | undefined;
};

/** What a look at the ledger showed: how far it goes, and one of its events. */
export type LedgerSight = {
  readonly began: number;
  readonly ended: number;
  readonly last: number;
  readonly event: EventJson | undefined;
};

/** What was seen of a company while all was in motion. */
export type History = { readonly sights: Sight[]; readonly ledger: LedgerSight[] };

/**
 * An entity the client made, and the figures it may have by the answers to the client; `null` stands for its removal.
 */
export type TrackedEntity = {
  readonly kind: Kind;
  readonly id: number;
  readonly mark: string;
  possible: readonly (string | null)[];
};

/** What the client remembers of its work. */
export type Memory = {
  readonly tracked: TrackedEntity[];
  /** Marks of what was sent to be made without an answer: there may be one or none of each. */
  readonly open: Set<string>;
  /** Refusals nothing the client did explains. */
  readonly surprises: string[];
  /** What was seen when, by this client and those that only read. */
  readonly history: History;
};

export const newMemory = (): Memory => ({
  tracked: [],
  open: new Set(),
  surprises: [],
  history: { sights: [], ledger: [] },
});
