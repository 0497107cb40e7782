import type middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Identity } from '../identity.ts';
import type { Budget } from './admission.ts';
import type { Route } from './contract.ts';
import type { AnyHandler, Input, Outcome } from './handler.ts';

/** What the steps of serving a request leave for one another in `request.internal`; each member names its step. */
export type Internal = {
  /** When the request came in, in milliseconds since 1970 (request log). */
  started: number;
  /** As in `suppliers.create` (router). */
  operation: string;
  /** The contract row that is asked for (router). */
  route: Route;
  /** The handler of that row (router). */
  handler: AnyHandler;
  /** Nothing on a route that is open to everybody (admission). */
  identity: Identity | undefined;
  /** The instant of the request: everything it writes and decides bears it (admission). */
  now: Date;
  /** Rejects when the request is over its company's budget; middy leaves promises in here as they are (admission). */
  admitted: Promise<Budget | undefined>;
  /** Headers that mark a sandbox, and tell what is left of the budget once that is settled (admission). */
  budget: Readonly<Record<string, string>>;
  /** Everything the request says, typed by the contract row (parser). */
  input: Input;
  /** What holds the request's `Idempotency-Key` and carries it out now, if anything does (rule parked-key). */
  holder?: string;
};

/** The context that the last step hands to the base handler, which middy shows no `request.internal`. */
export type Handover = Context & { internal: Internal };

/** A request on its way through the pipeline; which members are there depends on how far it came. */
export type HttpRequest<I = Internal> = Pick<
  middy.Request<APIGatewayProxyEvent, Outcome | APIGatewayProxyResult, unknown, Handover>,
  'event' | 'context' | 'response' | 'error'
> & { readonly internal: I };

/**
 * A step of serving a request: `before` runs on the way to the handler, `after` on the way back, `onError` instead of it.
 * A step answers nothing itself, for an answer of `before` would skip every `after`: it throws, or leaves its result in
 * the request. `before` may rely on the steps in front of it, `onError` on none.
 */
export type Step = {
  readonly before?: (request: HttpRequest) => void;
  readonly after?: (request: HttpRequest) => void | Promise<void>;
  readonly onError?: (request: HttpRequest<Partial<Internal>>) => void | Promise<void>;
};
