import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type * as z from 'zod/mini';
import { openStore, type Store } from '../db/store.ts';
import type { Write } from '../db/write.ts';
import { type Identity, readIdentity, type Tenant } from '../identity.ts';
import { memo } from '../memo.ts';
import { admit, type Budget, budgetHeaders } from './admission.ts';
import { authorize } from './authorize.ts';
import { type Contract, endpoints, type Route } from './contract.ts';
import { encodeAnswer, encodeProblem } from './encode.ts';
import { parseRequest } from './parse.ts';
import { Problem } from './problem.ts';
import { AlreadyDone, type Receipts, receiptsOf } from './receipt.ts';

type Schema<L> = L extends () => infer S ? (S extends z.ZodMiniType ? S : never) : never;
type Parsed<L> = [Schema<L>] extends [never] ? Record<string, never> : z.output<Schema<L>>;

/** What a handler is given: everything parsed, typed from the contract row. */
export type Call<R extends Route> = {
  readonly params: Readonly<Record<string, string>> & Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
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
};

/** One element of a creating POST, checked and ready to be written as one. */
export type Planned<B = unknown> = { readonly writes: readonly Write[]; readonly answer: Answer<B> };

type Out<R extends Route> = [Schema<R['out']>] extends [never] ? undefined : z.input<Schema<R['out']>>;

export type Handler<R extends Route> = R extends { readonly bulk: true }
  ? (call: BulkCall<R>) => Promise<readonly Planned<Out<R>>[]>
  : (call: Call<R>) => Promise<Answer<Out<R>>>;

/** One handler per contract row: a missing or extra one does not compile. */
export type Handlers<C extends Contract> = { readonly [K in keyof C['routes']]: Handler<C['routes'][K]> };

type AnyHandler = (call: unknown) => Promise<never>;

/** The Lambda entry of a resource: an API Gateway proxy handler that serves every row of the contract. */
export function serve<C extends Contract>(contract: C, handlers: Handlers<C>) {
  const rows = memo(() => new Map(endpoints(contract).map((row) => [`${row.method} ${row.path}`, row])));
  return async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const row = rows().get(`${event.httpMethod} ${event.resource}`);
    const started = Date.now();
    const context = { event, requestId: event.requestContext.requestId, operation: row?.operation ?? 'unknown' };
    const result = row
      ? await answer({ ...context, route: row.route, handler: handlers[row.name] as unknown as AnyHandler })
      : encodeProblem(context, new Problem(404, 'not-found', 'Not found', 'There is no such route.'));
    const { operation, requestId } = context;
    const company = event.requestContext.authorizer?.company;
    const milliseconds = Date.now() - started;
    console.log(JSON.stringify({ operation, status: result.statusCode, milliseconds, company, requestId }));
    return result;
  };
}

/** A request on its way: what every step of serving it may look at. */
export type Request = {
  readonly event: APIGatewayProxyEvent;
  readonly requestId: string;
  readonly operation: string;
  readonly route: Route;
  readonly handler: AnyHandler;
};

/** Reads run while admission is still on its way; nothing is written or answered before it has let the request in. */
async function answer(request: Request): Promise<APIGatewayProxyResult> {
  const identity = readIdentity(request.event.requestContext.authorizer);
  const now = new Date();
  const admitted: Promise<Budget | undefined> = identity ? admit(identity.company.id, now) : Promise.resolve(undefined);
  const [budget, outcome] = await Promise.allSettled([admitted, carryOut(request, identity, now, admitted)]);
  if (budget.status === 'rejected') return encodeProblem(request, budget.reason);
  const headers = budget.value ? budgetHeaders(budget.value) : {};
  return outcome.status === 'fulfilled'
    ? encodeAnswer(request, outcome.value, headers)
    : encodeProblem(request, outcome.reason, headers);
}

/** What came of a request: the answer, whether it is a repetition, and the names nobody knew. */
export type Outcome = {
  readonly answer: Answer;
  readonly replayed: boolean;
  readonly ignored: readonly string[];
  readonly company?: Tenant;
};

async function carryOut(
  request: Request,
  identity: Identity | undefined,
  now: Date,
  admitted: Promise<unknown>,
): Promise<Outcome> {
  const { event, route } = request;
  authorize(route, identity);
  const parsed = parseRequest(request, identity?.company.timeZone ?? 'UTC');
  const company = identity?.company;
  const receipts = company ? receiptsFor(request, company, now) : undefined;
  const binding = { company: company?.id ?? '', now, admitted, ...(receipts && { receipt: receipts.keep }) };
  const call = {
    ...parsed.call,
    identity,
    company,
    store: openStore(binding),
    now,
    requestId: request.requestId,
  };
  const done = route.bulk
    ? await createAll(request, call as typeof call & BulkCall<Route>, receipts)
    : await once(request, call, receipts);
  return { ...done, ignored: parsed.ignored, ...(company && { company }) };

  function receiptsFor({ operation }: Request, { id }: Tenant, at: Date): Receipts | undefined {
    const key = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'idempotency-key')?.[1];
    if (!key || route.method === 'GET') return undefined;
    return receiptsOf(id, key, [operation, JSON.stringify(event.pathParameters), event.body ?? ''], at);
  }
}

async function once({ handler }: Request, call: unknown, receipts: Receipts | undefined) {
  const before = await receipts?.find(0);
  if (before) return { answer: before.answer, replayed: true };
  return replayable(async () => ({ answer: (await handler(call)) as Answer, replayed: false }));
}

/** A retry that ran beside its original finds the original's receipt in the way: that answer is its own. */
async function replayable<T>(work: () => Promise<T>): Promise<T | { answer: Answer; replayed: true }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AlreadyDone) return { answer: error.answer, replayed: true };
    throw error;
  }
}

/**
 * A creating POST (decisions A16–A19): every element is checked before the first is written, each is written as one. An
 * element a retry finds done is not done again.
 */
async function createAll(request: Request, call: BulkCall<Route>, receipts: Receipts | undefined) {
  const { elements } = call;
  const before = await Promise.all(elements.map((_, position) => receipts?.find(position)));
  const open = elements.flatMap((_, position) => (before[position] ? [] : [position]));
  const narrowed = {
    ...call,
    elements: open.map((position) => elements[position]),
    pointer: (position: number, path: string) => call.pointer(open[position] ?? position, path),
  };
  const plans: readonly Planned[] = open.length > 0 ? await request.handler(narrowed) : [];
  const written = await Promise.allSettled(
    plans.map(({ writes, answer }, position) =>
      replayable(async () => ({ answer: await call.store.commit(writes, answer, open[position]), replayed: false })),
    ),
  );
  const answers = elements.map((_, position) => before[position]?.answer ?? outcomeOf(written[open.indexOf(position)]));
  if (!call.list) return { answer: thrownOr(answers[0]), replayed: before[0] !== undefined };
  refuseLosers(answers);
  const bodies = answers.map((one) => (one as Answer).body);
  return { answer: { body: bodies } as Answer, replayed: open.length === 0 };
}

function outcomeOf(settled: PromiseSettledResult<{ answer: Answer }> | undefined): Answer | Error {
  return settled?.status === 'fulfilled' ? settled.value.answer : (settled?.reason as Error);
}

function thrownOr(outcome: Answer | Error | undefined): Answer {
  if (outcome instanceof Error) throw outcome;
  return outcome as Answer;
}

/** 409 that tells per index what was written and what a concurrent writer prevented (decisions A18). */
function refuseLosers(outcomes: readonly (Answer | Error)[]): void {
  const lost = outcomes.filter((outcome) => outcome instanceof Error);
  const unexpected = lost.find((error) => !(error instanceof Problem));
  if (unexpected) throw unexpected;
  if (lost.length === 0) return;
  const results = outcomes.map((outcome, index) =>
    outcome instanceof Error ? { index, written: false, detail: outcome.message } : { index, written: true },
  );
  const detail = `${lost.length} of ${outcomes.length} elements lost against a concurrent write; the others are written.`;
  throw new Problem(409, 'partly-written', 'Conflict', detail, { members: { results } });
}
