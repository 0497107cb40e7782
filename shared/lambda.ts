import type middy from '@middy/core';
import type { Context } from 'aws-lambda';

/** Entry of a function: a middy handler that may be called without a context, as tests do; time is then no matter. */
export type Entry<Event, Result> = Pick<middy.MiddyfiedHandler<Event, Result>, 'use' | 'before' | 'after' | 'onError'> &
  ((event: Event, context?: Context) => Promise<Result>);

/** A middy handler as the entry it is: middy's own types ask for a context, and for three arguments of its own handler. */
export const entry = <Event, Result>(handler: { readonly use: unknown }) => handler as Entry<Event, Result>;

/**
 * Settings of functions that run until Lambda ends them. A queue, a stream and a schedule call again what did not end; an
 * answer given early would say that it did.
 */
export const noTimeLimit: middy.PluginObject = { timeoutEarlyInMillis: 0 };
