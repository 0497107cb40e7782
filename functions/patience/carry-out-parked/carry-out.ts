import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { isRefusal } from '../../../shared/db/condition.ts';
import { padId, partition, type StoredEntity } from '../../../shared/db/entity.ts';
import { openStore, type Store } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { AnyHandler, ElementPlan, Outcome } from '../../../shared/http/handler.ts';
import { parseRequest } from '../../../shared/http/parse.ts';
import { perform } from '../../../shared/http/perform.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import type { Handover } from '../../../shared/http/step.ts';
import { type Company, companyKey, type Identity } from '../../../shared/identity.ts';
import { REQUEST_TIMEOUT_SECONDS, TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { Problem } from '../../../shared/problem.ts';
import { signedAs } from '../../../shared/writer.ts';
import { missingOnly } from '../../patience.ts';
import { packed, unpacked } from '../model/packed.ts';
import { ParkedRequests } from '../parked-requests/entity.ts';
import { endedRequest } from '../parked-requests/rules.ts';
import type { ParkedRequest } from '../parked-requests/schema.ts';
import { waitingRoutes } from './routes.ts';

/** What was answered is kept beside the request; a larger body is gone. */
const ANSWER_CHARACTERS_MAX = 350_000;
/** What is kept of a refusal that is larger than an item. */
const ERRORS_MAX = 50;
const MESSAGE_CHARACTERS_MAX = 500;

type Parked = StoredEntity<ParkedRequest>;

/**
 * Carries out a parked request, if it waits and nothing it waits for is missing: by the handler of its route, in the name
 * of the API key that asked, under its `Idempotency-Key`, so that it is done once however often this runs
 * (rule parked-once). Throws what may pass; anything else is what came of the request.
 */
export const carryOut = ({ company, parked }: { readonly company: string; readonly parked: number }) =>
  retryConflicts(() => carryOutOnce(company, parked));

async function carryOutOnce(company: string, id: number): Promise<void> {
  const store = openStore({ company, now: new Date(), by: signedAs('service'), admitted: Promise.resolve() });
  const found = await store.get(ParkedRequests, padId(id));
  if (found?.data.forgotten) await store.commit(store.removalWrites(ParkedRequests, found), undefined);
  if (found?.data.status !== 'waiting' || found.data.expiresAt < store.at || !(await isComplete(store, found.data)))
    return;
  const { identity, reason } = await asker(store, found.data);
  if (!identity) return end(store, found, { status: 'expired', reason });
  if (!(await begin(store, found))) return;
  try {
    await end(store, found, doneBy(found.data, await performAgain(store, found, identity)));
  } catch (error) {
    if (!(error instanceof Problem) || mayPass(error)) throw error;
    await refuse(store, found, error);
  }
}

/** Whether everything the request waits for is there. One read per 100 places. */
async function isComplete(store: Store, { waitsFor }: ParkedRequest): Promise<boolean> {
  const items = (await store.lookUp(waitsFor.flatMap(({ places }) => places))).values();
  return waitsFor.map(({ places }) => places.map(() => items.next().value).some(Boolean)).every(Boolean);
}

/** Who asked, as far as the company still lets them: else the reason why not. Two reads at once. */
async function asker(
  store: Store,
  { apiKey, scopes }: ParkedRequest,
): Promise<{ readonly identity?: Identity; readonly reason?: string }> {
  const place = { TableName: tableName(), Key: companyKey(store.company), ConsistentRead: true };
  const [{ Item }, [key]] = await Promise.all([
    db().send(new GetCommand(place)),
    store.lookUp([{ entity: 'api-keys', key: apiKey }]),
  ]);
  const company = Item?.data as Company | undefined;
  if (!company || !key) return { reason: 'The API key that asked was removed' };
  const { admin } = key.data as { readonly admin: boolean };
  if (scopes.includes('company_admin') && !admin) return { reason: 'The API key that asked is no admin any more' };
  return { identity: { company, key: apiKey, via: 'token', admin, scopes } };
}

/** From here on the request cannot be cancelled; false when it was, or changed otherwise. One write. */
async function begin({ company }: Store, { data, version }: Parked): Promise<boolean> {
  try {
    await db().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { pk: partition(company, ParkedRequests.name), sk: padId(data.id) },
        UpdateExpression: 'SET begun = :true',
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':true': true, ':version': version },
      }),
    );
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** The request once more, as it came in. */
async function performAgain(store: Store, parked: Parked, identity: Identity): Promise<Outcome> {
  const { operation } = parked.data.said;
  const row = waitingRoutes.get(operation);
  if (!row) throw new Error(`No route that waits is called ${operation}.`);
  const event = eventOf(parked.data);
  const { route } = row;
  const internal = {
    started: Date.now(),
    operation,
    route,
    handler: whileItWaits(row.handler, store, parked),
    identity,
    now: store.now,
    admitted: Promise.resolve(undefined),
    budget: {},
    input: parseRequest({ event, operation, route }, identity.company.timeZone),
  };
  const signal = AbortSignal.timeout(REQUEST_TIMEOUT_SECONDS * 1_000);
  return perform(event, { internal } as unknown as Handover, { signal });
}

const eventOf = ({ id, key, requestId = `parked-${id}`, said }: ParkedRequest) =>
  ({
    httpMethod: 'POST',
    path: said.path,
    headers: { ...said.headers, 'idempotency-key': key },
    pathParameters: said.pathParameters,
    queryStringParameters: said.query,
    body: unpacked(said.body ?? ''),
    isBase64Encoded: false,
    requestContext: { requestId, path: said.path },
  }) as unknown as APIGatewayProxyEvent;

/**
 * The handler, whose transactions pass only while the request is as it was found: one that expires is not done. All of them
 * look at the request, and in DynamoDB that alone is a conflict: they are made one after another.
 */
const whileItWaits =
  (handler: AnyHandler, store: Store, parked: Parked): AnyHandler =>
  async (call) => {
    const check = store.sameVersionWrite(ParkedRequests, padId(parked.data.id), parked);
    const plans: readonly ElementPlan[] = await handler(call);
    return plans.map((plan) => ({
      ...plan,
      lane: 'parked request',
      // The receipt is one more. One that has no room left for the check has no time to expire in between, either.
      writes: plan.writes.length < TRANSACTION_WRITES_MAX - 1 ? [...plan.writes, check] : plan.writes,
    })) as never;
  };

type End = Parameters<typeof endedRequest>[2];

function doneBy({ said }: ParkedRequest, { answer }: Outcome): End {
  const { status = waitingRoutes.get(said.operation)?.route.status ?? 200, version, body } = answer;
  const kept = packed(JSON.stringify(body ?? {}));
  return { status: 'done', answer: { status, version, ...(kept.length <= ANSWER_CHARACTERS_MAX && { body: kept }) } };
}

/** What is missing is waited for, be it something else by now or the same, gone again; any other refusal is the end. */
async function refuse(store: Store, found: Parked, problem: Problem): Promise<void> {
  const waitsFor = missingOnly(problem);
  if (!waitsFor) return end(store, found, refusedBy(problem));
  const after = { ...found.data, waitsFor };
  await store.commit(store.replacementWrites(ParkedRequests, found, after), undefined);
}

function refusedBy({ status, kind, title, message: detail, extra }: Problem): End {
  const errors = extra.errors?.map(({ pointer, message }) => ({ pointer, message }));
  return { status: 'refused', problem: { status, kind, title, detail, errors, members: extra.members } };
}

const mayPass = ({ status }: Problem) => status === 409 || status === 429 || status >= 500;

/** What came of a request is kept whole, or as much of it as an item holds: a wait must come to its end. */
async function end(store: Store, found: Parked, how: End): Promise<void> {
  const commit = (what: End) =>
    store.commit(store.replacementWrites(ParkedRequests, found, endedRequest(found.data, store.at, what)), undefined);
  try {
    await commit(how);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'entity-too-large') throw error;
    await commit(shortened(how));
  }
}

function shortened({ answer, problem, ...end }: End): End {
  const errors = problem?.errors
    ?.slice(0, ERRORS_MAX)
    .map(({ pointer, message }) => ({ pointer, message: message.slice(0, MESSAGE_CHARACTERS_MAX) }));
  return {
    ...end,
    ...(answer && { answer: { ...answer, body: undefined } }),
    ...(problem && { problem: { ...problem, errors } }),
  };
}
