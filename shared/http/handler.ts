import type { APIGatewayProxyEvent } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Store } from '../db/store.ts';
import type { Write } from '../db/write.ts';
import type { Identity, Tenant } from '../identity.ts';
import type { Contract, Route } from './contract.ts';

type Schema<L> = L extends () => infer S ? (S extends z.ZodMiniType ? S : never) : never;
type Parsed<L> = [Schema<L>] extends [never] ? Record<string, never> : z.output<Schema<L>>;

/** What a request says to its handler alone, as it was sent. */
export type SentParts = {
  /** With what the stage has in front. */
  readonly path: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
};

/** What a handler is given: everything parsed, typed from the contract row. */
export type Call<R extends Route> = {
  readonly params: Readonly<Record<string, string>> & Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly headers: Parsed<R['headers']>;
  readonly body: R['body'] extends () => z.ZodMiniType ? Parsed<R['body']> : undefined;
  readonly identity: Identity;
  readonly company: Tenant;
  readonly store: Store;
  readonly now: Date;
  /** Version named by `If-Match`, if any. */
  readonly version: number | undefined;
  /** For `store.page`: which page is asked for, bound to this operation and its filters. */
  readonly paging: {
    readonly operation: string;
    readonly filters: unknown;
    readonly page: number | undefined;
    readonly cursor: string | undefined;
  };
  readonly requestId: string;
  readonly sent: SentParts;
  /** The request is a HEAD: the answer has no body, so the handler gives nothing out in it. */
  readonly bodiless: boolean;
  /** The first answer to this request, if it was kept without its body: the handler makes the body again. */
  readonly given?: Answer;
};

/** A creating POST may bring an array: its handler is given all elements and answers one plan for each. */
export type BulkCall<R extends Route> = Omit<Call<R>, 'body'> & {
  readonly elements: readonly Parsed<R['body']>[];
  /** Pointer into element `position`: `/code`, or `/3/code` in an array. */
  readonly pointer: (position: number, path: string) => string;
  /** Whether the body was an array. */
  readonly list: boolean;
};

/** What a handler answers. Plain data, so that it can be kept for a retry. */
export type Answer<B = unknown> = {
  /** When it differs from the status of the contract row. */
  readonly status?: number;
  readonly body?: B;
  /** Goes out as `ETag`. */
  readonly version?: number;
  /** Cursor of the next page; goes out as `Link`. */
  readonly next?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Members whose values were not heard; they are named in `x-ignored` beside unknown ones (rule unheard-ignored). */
  readonly ignored?: readonly string[];
  /** The body says nothing that the request does not say: however large, it need not be kept for a retry. */
  readonly echoes?: true;
};

/** One element of a creating POST, checked and ready to be written as one. */
export type ElementPlan<B = unknown> = {
  readonly writes: readonly Write[];
  readonly answer: Answer<B>;
  /**
   * Elements of the same lane touch the same item, such as a total: they are written one after another, and each may be
   * planned on what the one before it writes.
   */
  readonly lane?: string;
  /**
   * Position of the element, before this one and of the same lane, whose writes have those of this one: they are written
   * together, or none of them.
   */
  readonly within?: number | undefined;
  /** When it is written within its lane, lower ones first. Default: its position in the request. */
  readonly turn?: number;
  /** Tidies up once it is written: what it leaves behind must do no harm, and fails no request. */
  readonly afterwards?: () => Promise<unknown>;
};

type Out<R extends Route> = [Schema<R['out']>] extends [never] ? undefined : z.input<Schema<R['out']>>;

type Handler<R extends Route> = R extends { readonly bulk: true }
  ? (call: BulkCall<R>) => Promise<readonly ElementPlan<Out<R>>[]>
  : (call: Call<R>) => Promise<Answer<Out<R>>>;

/** One handler per contract row: a missing or extra one does not compile. */
export type Handlers<C extends Contract> = { readonly [K in keyof C['routes']]: Handler<C['routes'][K]> };

/** Any handler, its types erased: what is called once the router has picked the row. */
export type AnyHandler = (call: unknown) => Promise<never>;

/** A request and the contract row it asks for. */
export type Request = {
  readonly event: APIGatewayProxyEvent;
  readonly operation: string;
  readonly route: Route;
};

/** What a request says, read by its contract row. */
export type Input = {
  /** The parsed part of a `Call`, its types erased. */
  readonly call: Readonly<Record<string, unknown>>;
  /** The body as it was read, unpacked; empty where the row takes none. */
  readonly text: string;
  /** Address of the same list, up to the cursor that goes on. */
  readonly link: string;
  /** Names that the row does not know, as `x-ignored` has them. */
  readonly ignored: string;
};

/** What came of a request: the answer, and whether it had been given before. */
export type Outcome = { readonly answer: Answer; readonly replayed: boolean };
