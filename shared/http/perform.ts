import type { APIGatewayProxyEvent } from 'aws-lambda';
import { openStore, type Store } from '../db/store.ts';
import { signatureOf } from '../writer.ts';
import { hasReceipts, type Route } from './contract.ts';
import type { Answer, AnyHandler, BulkCall, Outcome } from './handler.ts';
import { performEach } from './perform-each.ts';
import { givenAnswer, type Receipts, receiptsOf, requestParts } from './receipt.ts';
import { isRehearsal, rehearsalWrite, rehearsed } from './rehearsal.ts';
import { retryConflicts } from './retry-conflicts.ts';
import type { Handover, Internal } from './step.ts';

/**
 * The base handler of `serve`: carries out what the request asks for, once the steps in front have let it through. It
 * ends when admission is known, so that the time it may take is the time until there is an answer.
 */
export async function perform(
  event: APIGatewayProxyEvent,
  { internal }: Handover,
  { signal }: { readonly signal: AbortSignal },
): Promise<Outcome> {
  const { identity, input, now, admitted, route, handler } = internal;
  const company = identity?.company;
  const rehearsal = isRehearsal(event, route) ? rehearsalWrite : undefined;
  // A rehearsal leaves the key alone, but is refused for one that the request would be refused for.
  const named = receiptsFor(event, internal);
  const receipts = rehearsal ? undefined : named;
  const { requestId, path } = event.requestContext;
  const call = {
    ...input.call,
    identity,
    company,
    store: openStore({
      company: company?.id ?? '',
      seal: company?.seal,
      now,
      by: identity && signatureOf(identity, requestId),
      admitted,
      signal,
      ...(receipts && { receipts }),
      rehearsal,
    }),
    now,
    requestId,
    sent: { path, headers: event.headers },
    bodiless: event.httpMethod === 'HEAD',
  };
  try {
    const outcome = await (route.bulk
      ? performEach(handler, call as typeof call & BulkCall<Route>, receipts)
      : performOne(handler, call, receipts));
    return rehearsal ? rehearsed(outcome) : outcome;
  } finally {
    await Promise.allSettled([admitted]);
  }
}

/** Receipts of a writing request that names an `Idempotency-Key`. */
function receiptsFor(
  { headers, pathParameters }: APIGatewayProxyEvent,
  { route, operation, input, now, identity, holder }: Internal,
): Receipts | undefined {
  const key = headers?.['idempotency-key'];
  if (!key || !identity || !hasReceipts(route)) return undefined;
  const request = requestParts(operation, pathParameters, input.text);
  return receiptsOf({ identity, key, request, credential: route.credential, holder }, now);
}

/** Carries out a request about one entity. */
async function performOne(
  handler: AnyHandler,
  call: { readonly store: Store },
  receipts: Receipts | undefined,
): Promise<Outcome> {
  const again = async (given: Answer): Promise<Outcome> => ({
    answer: given.echoes ? ((await handler({ ...call, given })) as Answer) : given,
    replayed: true,
  });
  const before = await receipts?.find(0);
  if (before) return again(before.answer);
  try {
    const answer = await retryConflicts(async () => (await handler(call)) as Answer);
    // An answer that changed nothing, such as "was active already", must be the answer to a retry, too.
    if (receipts && !receipts.isKept()) await call.store.commit([], answer);
    return { answer, replayed: false };
  } catch (error) {
    return again(await givenAnswer(error, receipts, 0));
  }
}
