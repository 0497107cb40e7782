import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, type TestContext, test, vi } from 'vitest';
import { archiveDue } from '../../../functions/messaging/archive-events/archive.ts';
import { putObject } from '../../../functions/messaging/archive-events/bucket.ts';
import { ARCHIVE_PARTITION, addToArchive } from '../../../functions/messaging/model/archive-list.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { companyKey } from '../../../shared/identity.ts';
import { filled } from '../../sandbox/sandbox.ts';
import { stopDate } from '../../support/clock.ts';
import {
  call,
  issueToken,
  newCompany,
  type TestCompany,
  theFactory,
  untilSettled,
  useOwnFactory,
} from '../../support/factory.ts';
import { interrupt } from '../../support/interrupt.ts';
import { injectFault, throttlingError } from '../../support/meter.ts';
import { type ReceivedCall, receiver } from '../../support/receiver.ts';
import { eventsWith } from '../events/ledger.ts';

useOwnFactory({ rateLimitPerMinute: 0, schedules: false });
afterEach(() => void vi.useRealTimers());

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Archived = {
  readonly sequence: number;
  readonly event_id: string;
  readonly entity: string;
  readonly kind: string;
  readonly key: string;
  readonly identity: string;
  readonly changed_at: string;
  readonly recorded_at: string;
  readonly caller: string | null;
  readonly api_key: string | null;
  readonly request_id: string | null;
  readonly data: string | null;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[] | null;
};

/** A bucket of S3, as far as the archive uses one: the last object under each name; it can refuse. */
async function bucket(t: TestContext) {
  const endpoint = await receiver(t);
  const objects = new Map<string, Buffer>();
  const calls: ReceivedCall[] = [];
  let refuses = (_call: ReceivedCall): boolean => false;
  endpoint.answer((call) => {
    calls.push(call);
    if (refuses(call)) return { status: 503, body: '<Error><Code>SlowDown</Code></Error>' };
    objects.set(decodeURIComponent(call.path), call.raw);
    return {};
  });
  process.env.ARCHIVE_URL = endpoint.url;
  t.onTestFinished(() => {
    delete process.env.ARCHIVE_URL;
  });
  return {
    calls,
    objects,
    refuse(those: (call: ReceivedCall) => boolean) {
      refuses = those;
    },
    /** Every line of every object of a company, as a query would see them. */
    linesOf: ({ id }: TestCompany): readonly Archived[] =>
      [...objects]
        .filter(([path]) => path.includes(`/company=${id}/`))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, body]) => gunzipSync(body).toString('utf8').trimEnd().split('\n'))
        .map((line) => JSON.parse(line) as Archived),
  };
}

/** The clock stands at an hour of a day; the first is 20 days ago, when the ledger still has everything. */
const BEGUN = Math.floor(Date.now() / DAY - 20) * DAY;
const at = (day: number, hour: number) => stopDate(BEGUN + day * DAY + hour * HOUR);

const archive = async () => (await theFactory()).runSchedule('archive-events');

/** Days pass in these tests, and tokens end after two hours. */
const fresh = ({ key, secret }: TestCompany) => issueToken({ key, secret }, ['productions_write', 'company_admin']);

async function send(company: TestCompany, method: 'POST' | 'PUT', path: string, body: object) {
  const answer = await call<{ readonly id: number }>({ method, path, body, token: await fresh(company) });
  assert.ok(answer.status < 300, answer.text);
  return answer;
}

const supplier = (company: TestCompany, code: string) => send(company, 'POST', '/api/suppliers', { code, name: code });
const eventsOf = async (company: TestCompany) => eventsWith(await fresh(company));
const markOf = async ({ id }: TestCompany) => (await readMany([{ pk: ARCHIVE_PARTITION, sk: id }]))[0];

const sequences = (events: readonly { readonly sequence: number }[]) => events.map(({ sequence }) => sequence);

test('an endpoint that replaces the service has the bucket in the path', async (t) => {
  const { objects } = await bucket(t);
  process.env.AWS_ENDPOINT_URL_S3 = process.env.ARCHIVE_URL;
  process.env.ARCHIVE_URL = 'https://kept.s3.eu-west-1.amazonaws.com';
  t.onTestFinished(() => {
    delete process.env.AWS_ENDPOINT_URL_S3;
  });
  await putObject('events/company=a/day=2026-11-29/1.jsonl.gz', Buffer.from('bytes'));
  assert.deepEqual([...objects.keys()], ['/kept/events/company=a/day=2026-11-29/1.jsonl.gz']);
});

test('the events of a day that is over are in the archive, each once, with who made them and what they changed', async (t) => {
  const { linesOf, objects, calls } = await bucket(t);
  at(0, 8);
  const company = await newCompany();
  const { id } = (await supplier(company, 'S')).body;
  const put = await send(company, 'PUT', `/api/suppliers/${id}`, { name: 'Steel' });
  await untilSettled();
  await archive();
  assert.deepEqual(linesOf(company), []);
  at(1, 0.5);
  await archive();
  assert.deepEqual(linesOf(company), []);
  at(1, 1.5);
  await archive();
  const events = await eventsOf(company);
  const lines = linesOf(company);
  assert.deepEqual(
    lines.map(({ sequence, event_id, entity, kind, key }) => [sequence, event_id, entity, kind, key]),
    events.map((event) => [event.sequence, event.id, event.entity, event.kind, String(event.key)]),
  );
  const [created, updated] = lines.filter(({ entity }) => entity === 'suppliers');
  assert.ok(created && updated);
  assert.equal(JSON.parse(created.data ?? '').name, 'S');
  assert.deepEqual(updated.changes, [{ field: 'name', before: '"S"', after: '"Steel"' }]);
  assert.deepEqual(
    [updated.caller, updated.api_key, updated.request_id],
    ['api', company.key, put.headers['x-request-id']],
  );
  const day = new Date(BEGUN).toISOString().slice(0, 10);
  assert.deepEqual([...objects.keys()], [`/events/company=${company.id}/day=${day}/0000000000000001.jsonl.gz`]);
  assert.match(String(calls[0]?.headers.authorization), /^AWS4-HMAC-SHA256 Credential=.*\/s3\/aws4_request/);
  assert.equal(calls[0]?.headers['x-amz-content-sha256']?.length, 64);
});

test('what is addressed by its code is found by its id, and a company that is gone is forgotten', async (t) => {
  const { linesOf } = await bucket(t);
  at(0, 8);
  const company = await newCompany();
  const { id } = (await send(company, 'POST', '/api/products', { code: 'P', name: 'P' })).body;
  await send(company, 'PUT', '/api/products/P', { code: 'Q', name: 'P' });
  await untilSettled();
  at(1, 2);
  await archive();
  const products = linesOf(company).filter(({ entity }) => entity === 'products');
  assert.deepEqual(new Set(products.map(({ key }) => key)), new Set(['P', 'Q']));
  assert.deepEqual(new Set(products.map(({ identity }) => identity)), new Set([String(id)]));
  await db().send(new DeleteCommand({ TableName: tableName(), Key: companyKey(company.id) }));
  at(2, 2);
  await archive();
  assert.equal(await markOf(company), undefined);
});

test('whatever fails on the way, every event is in the archive once in the end, and no company keeps another waiting', async (t) => {
  const { linesOf, refuse, objects } = await bucket(t);
  at(0, 8);
  const [one, other] = [await newCompany(), await newCompany()];
  for (let day = 0; day < 3; day += 1) {
    at(day, 9);
    for (const company of [one, other]) await supplier(company, `S${day}`);
    await untilSettled();
  }
  at(3, 2);
  // Nothing of one company is taken at first.
  refuse(({ path }) => path.includes(one.id));
  await archive();
  assert.deepEqual(linesOf(one), []);
  const all = sequences(await eventsOf(other));
  assert.deepEqual(sequences(linesOf(other)), all);
  // Then its first object is, and the function dies before it is noted.
  refuse(() => false);
  const stop = injectFault((command, { UpdateExpression }) =>
    command === 'UpdateItem' && UpdateExpression === 'SET #attribute = :value' ? throttlingError() : undefined,
  );
  await archive();
  stop();
  assert.equal([...objects.keys()].filter((path) => path.includes(one.id)).length, 1);
  // Two runs at once, of which one is overtaken after it has put its object.
  let overtaken = 0;
  const withdraw = interrupt(
    (command, { UpdateExpression }) => command === 'UpdateItem' && UpdateExpression === 'SET #attribute = :value',
    async () => {
      overtaken += await archiveDue(new Date());
    },
  );
  await archive();
  withdraw();
  assert.ok(overtaken > 0);
  assert.deepEqual(sequences(linesOf(one)), sequences(await eventsOf(one)));
  assert.equal([...objects.keys()].filter((path) => path.includes(one.id)).length, 3);
  // Whatever comes later goes on behind it.
  at(3, 12);
  await supplier(one, 'LATER');
  await untilSettled();
  at(4, 2);
  await archive();
  assert.deepEqual(sequences(linesOf(one)), sequences(await eventsOf(one)));
  assert.deepEqual(sequences(linesOf(other)), all);
});

test('what waits for the archive for more than two days is told to the operator', async (t) => {
  const { refuse } = await bucket(t);
  const told: unknown[] = [];
  vi.spyOn(console, 'error').mockImplementation((line) => void told.push(line));
  at(0, 8);
  const company = await newCompany();
  await supplier(company, 'S');
  await untilSettled();
  refuse(() => true);
  const isTold = () => told.some((line) => String(line).includes('ArchiveLate') && String(line).includes(company.id));
  at(2, 2);
  await archive();
  assert.ok(!isTold());
  at(4, 2);
  await archive();
  assert.ok(isTold());
});

test('what is tried in a sandbox is not archived, nor what a former version has listed of one', async (t) => {
  const { objects } = await bucket(t);
  at(0, 8);
  const company = await newCompany();
  await supplier(company, 'S');
  const { twin } = await filled(company);
  assert.equal((await twin.call({ method: 'POST', path: '/api/locations', body: { code: 'L' } })).status, 201);
  await untilSettled();
  assert.equal(await markOf(twin), undefined);
  await addToArchive(twin.id);
  at(1, 2);
  await archive();
  const paths = [...objects.keys()].filter((path) => path.includes(company.id));
  assert.ok(paths.length > 0);
  for (const path of paths) assert.ok(path.includes(`/company=${company.id}/`), path);
  assert.equal(await markOf(twin), undefined);
});

test('without an archive no company is listed for one', async () => {
  const company = await newCompany();
  await supplier(company, 'S');
  await untilSettled();
  assert.equal(await markOf(company), undefined);
});
