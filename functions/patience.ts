import { createHash, randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { openStore, type Store } from '../shared/db/store.ts';
import type { Route } from '../shared/http/contract.ts';
import { scopesOf } from '../shared/http/contract.ts';
import type { Answer, AnyHandler, BulkCall, Outcome } from '../shared/http/handler.ts';
import { perform } from '../shared/http/perform.ts';
import { preferencesOf } from '../shared/http/preferences.ts';
import {
  AlreadyDone,
  KeyHeld,
  type ReceiptSubject,
  type Receipts,
  receiptsOf,
  requestParts,
} from '../shared/http/receipt.ts';
import { isRehearsal } from '../shared/http/rehearsal.ts';
import type { Internal } from '../shared/http/step.ts';
import type { Identity } from '../shared/identity.ts';
import { KEY_BYTES_MAX } from '../shared/limits.ts';
import { Problem } from '../shared/problem.ts';
import { HOUR_SECONDS } from '../shared/time/units.ts';
import { signatureOf } from '../shared/writer.ts';
import { packed } from './patience/model/packed.ts';
import { ParkedRequests, placeText } from './patience/parked-requests/entity.ts';
import {
  type Awaited,
  holderOf,
  type ParkedRequest,
  parkedRequestJson,
  tokenless,
} from './patience/parked-requests/schema.ts';

/** As long as receipts are kept: until then a repetition of the request is known for one (rule parked-limits). */
const HOURS_MAX = 168;
/** Places a request waits for at once; of what names more, the others are looked for when these are there. */
const PLACES_MAX = 80;
/** A body that is larger, packed, does not fit into an item beside what came of it. */
const BODY_CHARACTERS_MAX = 300_000;

/**
 * What carries out requests of routes that wait, in place of `perform`: with `Prefer: wait=<hours>` one that only lacks
 * what it names is parked, and answered 202 (rule request-parked). Without the header it is `perform`, but for a request
 * that waits already under its key: that is answered again (rule parked-key).
 */
export const performOrPark: typeof perform = async (event, handover, limit) => {
  try {
    return await performOrWait(event, handover, limit);
  } catch (error) {
    if (!(error instanceof KeyHeld)) throw error;
    const { 'preference-applied': _, ...headers } = error.answer.headers ?? {};
    return { answer: { ...error.answer, headers }, replayed: true };
  }
};

const performOrWait: typeof perform = async (event, handover, limit) => {
  const { internal } = handover;
  const hours = isRehearsal(event, internal.route) ? undefined : hoursToWait(event, internal.route);
  const { identity } = internal;
  if (hours === undefined || !identity) return perform(event, handover, limit);
  const receipts = parkingReceipts(event, internal, identity);
  const before = await receipts?.find(0);
  if (before) return { answer: before.answer, replayed: true };
  try {
    const handler = lookingForDuplicates(internal.handler);
    return await perform(event, { ...handover, internal: { ...internal, handler } }, limit);
  } catch (error) {
    const waitsFor = error instanceof Problem ? missingOnly(error) : undefined;
    if (!waitsFor) throw error;
    const parked = parkedRequest(event, internal, { identity, hours, waitsFor });
    return park(event, parked, { internal, identity, receipts, hours, ...limit });
  }
};

/** For how many hours a request may wait, at most a week; nothing when it does not say so, or the route does not wait. */
function hoursToWait(event: APIGatewayProxyEvent, { waits }: Route): number | undefined {
  const hours = (waits && preferencesOf(event).get('wait')) ?? '';
  return /^\d{1,9}$/.test(hours) && Number(hours) > 0 ? Math.min(Number(hours), HOURS_MAX) : undefined;
}

/** A repetition of a parked request is told where that is: its receipt is apart from those of what is carried out. */
function parkingReceipts(event: APIGatewayProxyEvent, internal: Internal, identity: Identity): Receipts | undefined {
  const subject = keyedSubject(event, internal, identity);
  if (!subject) return undefined;
  const key = `parked ${createHash('sha256').update(subject.key).digest('base64url')}`;
  return receiptsOf({ ...subject, key }, internal.now);
}

/** The request under its `Idempotency-Key`, if it has one. */
function keyedSubject(
  { headers, pathParameters }: APIGatewayProxyEvent,
  { operation, input, route: { credential } }: Internal,
  identity: Identity,
): ReceiptSubject | undefined {
  const key = headers?.['idempotency-key'];
  return key ? { identity, key, request: requestParts(operation, pathParameters, input.text), credential } : undefined;
}

/**
 * The handler, which finds the duplicate of a single element too before it is written: what will be refused anyway must
 * not wait.
 */
export function lookingForDuplicates(handler: AnyHandler): AnyHandler {
  return (call) => {
    const { store } = call as BulkCall<Route>;
    const duplicates: Store['duplicates'] = (entity, name, values, prefix, called) =>
      values.length === 1
        ? store.duplicates(entity, name, [...values, []], prefix, called)
        : store.duplicates(entity, name, values, prefix, called);
    const looking: Store = Object.assign(Object.create(store), { duplicates });
    return handler({ ...(call as object), store: looking });
  };
}

/** What a refusal says is missing, if nothing else is wrong and all of it can be waited for. */
export function missingOnly({ extra: { errors = [], missing } }: Problem): readonly Awaited[] | undefined {
  const awaited = missing ?? errors.flatMap(({ missing: thing, pointer }) => (thing ? [{ ...thing(), pointer }] : []));
  if (awaited.length === 0 || awaited.length < errors.length || !awaited.every(hasPlace)) return undefined;
  return distinct(awaited);
}

/** In front of the id of a request its place must fit into a key. */
const hasPlace = ({ places }: Awaited) =>
  places.length > 0 && places.every((place) => Buffer.byteLength(placeText(place)) < KEY_BYTES_MAX - 20);

function distinct(awaited: readonly Awaited[]): readonly Awaited[] {
  const things = new Map<string, Awaited>();
  let room = PLACES_MAX;
  for (const { noun, name, places, pointer } of awaited) {
    const text = JSON.stringify(places);
    if (things.has(text) || places.length > room) continue;
    room -= places.length;
    things.set(text, { noun, name, places, pointer });
  }
  return [...things.values()];
}

type Waiting = {
  readonly identity: Identity;
  readonly hours: number;
  readonly waitsFor: readonly Awaited[];
};

function parkedRequest(
  event: APIGatewayProxyEvent,
  { operation, route, input, now }: Internal,
  { identity, hours, waitsFor }: Waiting,
): Omit<ParkedRequest, 'id'> {
  const body = packed(input.text);
  if (body.length > BODY_CHARACTERS_MAX) throw tooLarge();
  const named = Object.keys((input.call.headers as object | undefined) ?? {});
  return {
    said: {
      operation,
      ...tokenless({ path: event.path, query: event.queryStringParameters }),
      pathParameters: event.pathParameters,
      headers: Object.fromEntries(named.map((name) => [name, event.headers?.[name]])),
      body,
      status: route.status,
      list: input.call.list === true,
    },
    key: event.headers?.['idempotency-key'] || `parked ${randomUUID()}`,
    apiKey: identity.key,
    scopes: identity.scopes,
    needed: scopesOf(route),
    waitsFor,
    status: 'waiting',
    requestId: event.requestContext.requestId,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + hours * HOUR_SECONDS * 1_000).toISOString(),
  };
}

type Parking = {
  readonly internal: Internal;
  readonly identity: Identity;
  readonly receipts: Receipts | undefined;
  readonly hours: number;
  readonly signal: AbortSignal;
};

/**
 * Keeps a request with an entry for each place it waits for, and its key from any other request, in one transaction. Two
 * writes.
 */
async function park(
  event: APIGatewayProxyEvent,
  unnumbered: Omit<ParkedRequest, 'id'>,
  { internal, identity, receipts, hours, signal }: Parking,
): Promise<Outcome> {
  const { now, admitted } = internal;
  const { company } = identity;
  const by = signatureOf(identity, event.requestContext.requestId);
  const store = openStore({ company: company.id, now, by, admitted, signal, ...(receipts && { receipts }) });
  const [id = 0] = await store.nextIds(ParkedRequests, 1);
  const parked = { ...unnumbered, id };
  const stage = stageOf(event);
  const answer: Answer = {
    status: 202,
    body: parkedRequestJson(parked, company.timeZone),
    headers: { location: `${stage}/api/parked-requests/${id}`, 'preference-applied': `wait=${hours}` },
  };
  try {
    const keyed = keyedSubject(event, internal, identity);
    const held = keyed ? [receiptsOf(keyed, now).hold(answer, holderOf(parked))] : [];
    await store.commit([...held, ...store.creationWrites(ParkedRequests, parked)], answer);
    return { answer, replayed: false };
  } catch (error) {
    if (error instanceof AlreadyDone) return { answer: error.answer, replayed: true };
    throw error;
  }
}

/** What the stage has in front of the path. */
function stageOf({ path, requestContext }: APIGatewayProxyEvent): string {
  const whole = requestContext.path ?? path;
  return whole.endsWith(path) ? whole.slice(0, whole.length - path.length) : '';
}

const tooLarge = () =>
  new Problem(413, 'too-large', 'Content Too Large', 'The request is too large to wait; send the array in parts.');
