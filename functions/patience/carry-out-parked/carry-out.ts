import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { padId, partition, type StoredEntity } from '../../../shared/db/entity.ts';
import { openStore, type Store } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Answer, AnyHandler, ElementPlan, Outcome } from '../../../shared/http/handler.ts';
import { parseRequest } from '../../../shared/http/parse.ts';
import { perform } from '../../../shared/http/perform.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import type { Handover } from '../../../shared/http/step.ts';
import { type Company, companyKey, type Identity } from '../../../shared/identity.ts';
import { REQUEST_TIMEOUT_SECONDS } from '../../../shared/limits.ts';
import { Problem } from '../../../shared/problem.ts';
import { signedAs } from '../../../shared/writer.ts';
import { lookingForDuplicates, missingOnly } from '../../patience.ts';
import { entryAnswers, fencedRequest } from '../model/entry-answers.ts';
import { unpacked } from '../model/packed.ts';
import { ParkedRequests } from '../parked-requests/entity.ts';
import {
  doneEnd,
  endedRequest,
  entryResults,
  overdueEnd,
  type RequestEnd,
  resultsText,
} from '../parked-requests/rules.ts';
import { holderOf, type ParkedRequest } from '../parked-requests/schema.ts';
import { waitingRoutes } from './routes.ts';

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
  if (!identity) return expire(store, found, reason);
  const begun = await begin(store, found);
  if (!begun) return;
  try {
    const { answer } = await performAgain(store, begun, identity);
    await end(store, begun, doneEnd(begun.data, { ...successOf(begun.data), ...answer }));
  } catch (error) {
    if (!(error instanceof Problem) || mayPass(error)) throw error;
    await refuse(store, begun, error);
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

/**
 * From here on the request cannot be cancelled, and has another version: who has read it before, such as its clock, changes
 * it no more. Nothing when it was changed otherwise. One write, which is no change of the entity.
 */
async function begin({ company }: Store, parked: Parked): Promise<Parked | undefined> {
  const { data, version } = parked;
  try {
    await db().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { pk: partition(company, ParkedRequests.name), sk: padId(data.id) },
        UpdateExpression: 'SET begun = :true, #version = #version + :one',
        ConditionExpression: '#version = :version AND attribute_not_exists(begun)',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':true': true, ':one': 1, ':version': version },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { ...parked, version: version + 1 };
  } catch (error) {
    // Begun before, or by this very write, whose answer was lost: receipts keep it from being done twice.
    const item = itemInTheWay(error);
    const known = item?.begun ? [version, version + 1].find((one) => one === item.version) : undefined;
    return known === undefined ? undefined : { ...parked, version: known };
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
    holder: holderOf(parked.data),
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
    // Of an array that was carried out in part, one that is left is refused before it is written, like one of several.
    const plans: readonly ElementPlan[] = await lookingForDuplicates(handler)(call);
    return plans.map((plan) => ({
      ...plan,
      lane: 'parked request',
      writes: [...plan.writes, check],
    })) as never;
  };

/** Status of success of the route that was asked. */
function successOf({ said }: ParkedRequest): Answer {
  const status = waitingRoutes.get(said.operation)?.route.status;
  return status === undefined ? {} : { status };
}

/** Whether it may be carried out or not, what is done of it is told. */
async function expire(store: Store, found: Parked, reason: string | undefined): Promise<void> {
  const before = await fencedRequest(store.company, found);
  const answers = await entryAnswers(store.company, found.data, store.now);
  return end(store, before, overdueEnd(found.data, answers, reason) ?? { status: 'expired', reason });
}

/** What is missing is waited for, be it something else by now or the same, gone again; any other refusal is the end. */
async function refuse(store: Store, found: Parked, problem: Problem): Promise<void> {
  const waitsFor = missingOnly(problem);
  if (!waitsFor) {
    const before = await fencedRequest(store.company, found);
    return end(
      store,
      before,
      refusedBy(problem, entryResults(await entryAnswers(store.company, found.data, store.now))),
    );
  }
  const after = { ...found.data, waitsFor };
  await store.commit(store.replacementWrites(ParkedRequests, found, after), undefined);
}

function refusedBy(
  { status, kind, title, message: detail, extra }: Problem,
  results: ParkedRequest['results'],
): RequestEnd {
  const errors = extra.errors?.map(({ pointer, message }) => ({ pointer, message }));
  const told = results && { results, reason: `${resultsText(results, 'were refused')}. ${detail}` };
  return { status: 'refused', problem: { status, kind, title, detail, errors, members: extra.members }, ...told };
}

const mayPass = ({ status }: Problem) => status === 409 || status === 429 || status >= 500;

/** What came of a request is kept whole, or as much of it as an item holds: a wait must come to its end. */
async function end(store: Store, found: Parked, how: RequestEnd): Promise<void> {
  const commit = (what: RequestEnd) =>
    store.commit(store.replacementWrites(ParkedRequests, found, endedRequest(found.data, store.at, what)), undefined);
  try {
    await commit(how);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'entity-too-large') throw error;
    await commit(shortened(how));
  }
}

function shortened({ answer, problem, ...end }: RequestEnd): RequestEnd {
  const errors = problem?.errors
    ?.slice(0, ERRORS_MAX)
    .map(({ pointer, message }) => ({ pointer, message: message.slice(0, MESSAGE_CHARACTERS_MAX) }));
  return {
    ...end,
    ...(answer && { answer: { ...answer, body: undefined } }),
    ...(problem && { problem: { ...problem, errors } }),
  };
}
