import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { test } from 'vitest';
import { entityEvents } from '../../../functions/events.ts';
import { DIGEST_ENTITIES } from '../../../functions/messaging/digest/schema.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';

useFactory({ rateLimitPerMinute: 0 });

const RUNS = Math.max(1, Math.ceil(Number(process.env.PROPERTY_RUNS ?? 100) / 10));

type Total = {
  readonly day: string;
  readonly entity: string;
  readonly count: number;
  readonly quantity: string;
  readonly hash: string;
};
type Member = { readonly id: number; readonly quantity: string; readonly hash: string };
type Booked = { readonly id: number; readonly day: string; readonly quantity: string };

/** What an ERP would do with the same records: no code of ours. */
function expected(records: readonly Booked[]): Total[] {
  const days = Map.groupBy(records, ({ day }) => day);
  return [...days.keys()].toSorted().map((day) => {
    const of = days.get(day) ?? [];
    const sum = of.reduce((total, { id, quantity }) => total + BigInt(`0x${hash(id, quantity)}`), 0n);
    const thousandths = of.reduce((total, { quantity }) => total + Math.round(Number(quantity) * 1_000), 0);
    return {
      day,
      entity: 'inventory-movements',
      count: of.length,
      quantity: String(thousandths / 1_000),
      hash: (sum % 2n ** 64n).toString(16).padStart(16, '0'),
    };
  });
}

const hash = (id: number, quantity: string) =>
  createHash('sha256').update(`${id}:${quantity}`).digest('hex').slice(0, 16);

type Command =
  | { readonly kind: 'create'; readonly day: number; readonly thousandths: number }
  | { readonly kind: 'update'; readonly which: number; readonly day: number; readonly thousandths: number }
  | { readonly kind: 'remove'; readonly which: number };

const commands = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('create' as const),
      day: fc.integer({ min: 1, max: 4 }),
      thousandths: fc.integer({ min: 1, max: 9_999_999 }),
    }),
    fc.record({
      kind: fc.constant('update' as const),
      which: fc.nat(20),
      day: fc.integer({ min: 1, max: 4 }),
      thousandths: fc.integer({ min: 1, max: 9_999_999 }),
    }),
    fc.record({ kind: fc.constant('remove' as const), which: fc.nat(20) }),
  ),
  { minLength: 1, maxLength: 12 },
);

const RECORDS = '/api/digest/records';
const PATH = '/api/inventory-movements';
const day = (n: number) => `2026-03-0${n}`;
const text = (thousandths: number) => String(thousandths / 1_000);

/** Carries the command out and keeps a book of its own. */
async function carryOut(company: TestCompany, book: Map<number, Booked>, command: Command) {
  if (command.kind === 'create') {
    const quantity = text(command.thousandths);
    const body = { 'product-code': 'P', 'date-time': `${day(command.day)}T23:59:59Z`, quantity, type: 'in' };
    const created = await company.call<{ id: number }>({ method: 'POST', path: PATH, body });
    assert.equal(created.status, 200, created.text);
    book.set(created.body.id, { id: created.body.id, day: day(command.day), quantity });
    return;
  }
  const ids = [...book.keys()];
  const id = ids[command.which % ids.length];
  if (id === undefined) return;
  if (command.kind === 'remove') {
    assert.ok((await company.call({ method: 'DELETE', path: `/api/inventory-movement/${id}` })).status < 300);
    book.delete(id);
    return;
  }
  const quantity = text(command.thousandths);
  const body = { 'date-time': `${day(command.day)}T00:00:00Z`, quantity };
  const updated = await company.call({ method: 'PUT', path: `${PATH}/${id}`, body });
  assert.equal(updated.status, 200, updated.text);
  book.set(id, { id, day: day(command.day), quantity });
}

test('after any writes the digest is what an ERP computes from the same records, and so are its members', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const company = await newCompany();
      await company.call({ method: 'POST', path: '/api/products', body: { code: 'P', name: 'Part' } });
      const book = new Map<number, Booked>();
      for (const command of sequence) await carryOut(company, book, command);
      await untilSettled();
      const query = { from: day(1), to: day(4), entity: 'inventory-movements' };
      const { body: totals } = await company.call<Total[]>({ path: '/api/digest', query });
      const records = [...book.values()];
      assert.deepEqual(totals, expected(records));
      for (const total of totals) {
        const { body: members } = await company.call<Member[]>({
          path: RECORDS,
          query: { entity: 'inventory-movements', day: total.day },
        });
        const of = records.filter((record) => record.day === total.day);
        assert.deepEqual(
          members,
          of.map(({ id, quantity }) => ({ id, quantity, hash: hash(id, quantity) })).toSorted((a, b) => a.id - b.id),
        );
      }
    }),
    { numRuns: RUNS },
  );
});

/** Makes the records of a day what the former version would have written: an item for each. */
async function asFormerlyRecorded(company: TestCompany, n: number): Promise<void> {
  const TableName = tableName();
  const pk = `${company.id}#digest#inventory-movements#${day(n)}`;
  const query = { path: RECORDS, query: { entity: 'inventory-movements', day: day(n) } };
  const { body } = await company.call<Member[]>(query);
  const [block] = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `${pk}#blocks` },
  });
  assert.ok(block, 'they lie in one block');
  await db().send(new DeleteCommand({ TableName, Key: { pk: block.pk, sk: block.sk } }));
  for (const data of body) {
    const Item = { pk, sk: String(data.id).padStart(16, '0'), data, sequence: block.sequence };
    await db().send(new PutCommand({ TableName, Item }));
  }
}

/** Creates so many movements of a day by one request: more than the digest leaves open, those before them included. */
async function movements(company: TestCompany, n: number, count: number): Promise<void> {
  const one = { 'product-code': 'P', 'date-time': `${day(n)}T12:00:00Z`, type: 'in' };
  const body = Array.from({ length: count }, (_, position) => ({ ...one, quantity: position + 1 }));
  assert.equal((await company.call({ method: 'POST', path: PATH, body })).status, 200);
}

test('records of a former version are listed among those of this one, and changed and taken out like them', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/products', body: { code: 'P', name: 'Part' } });
  const book = new Map<number, Booked>();
  const create = (thousandths: number) => carryOut(company, book, { kind: 'create', day: 1, thousandths });
  for (const thousandths of [1_000, 2_000, 3_000, 4_000]) await create(thousandths);
  await movements(company, 4, 17);
  await untilSettled();
  await asFormerlyRecorded(company, 1);
  await carryOut(company, book, { kind: 'update', which: 1, day: 1, thousandths: 2_500 });
  await carryOut(company, book, { kind: 'update', which: 2, day: 2, thousandths: 3_000 });
  await carryOut(company, book, { kind: 'remove', which: 3 });
  await create(5_000);
  await untilSettled();
  const { body: totals } = await company.call<Total[]>({ path: '/api/digest', query: { from: day(1), to: day(2) } });
  assert.deepEqual(totals, expected([...book.values()]));
  const records = await company.call<Member[]>({
    path: RECORDS,
    query: { entity: 'inventory-movements', day: day(1), page: '1' },
  });
  assert.deepEqual(
    records.body.map(({ quantity }) => quantity),
    ['1', '2.5', '5'],
  );
});

test('more records than a page has are listed by their ids, each once, by Link and by number', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/products', body: { code: 'P', name: 'Part' } });
  await movements(company, 1, 60);
  await untilSettled();
  const query = { entity: 'inventory-movements', day: day(1) };
  const wanted = Array.from({ length: 60 }, (_, position) => String(position + 1));
  const quantities = (answer: { readonly body: readonly Member[] }) => answer.body.map(({ quantity }) => quantity);
  const numbered = [];
  for (const page of ['3', '1', '2', '4']) {
    numbered.push(quantities(await company.call<Member[]>({ path: RECORDS, query: { ...query, page } })));
  }
  assert.deepEqual(numbered, [wanted.slice(50), wanted.slice(0, 25), wanted.slice(25, 50), []]);
  const listed: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await company.call<Member[]>({ path: RECORDS, query: { ...query, ...(cursor && { cursor }) } });
    listed.push(...quantities(answer));
    cursor = /cursor=([^&>]+)/.exec(String(answer.headers.link ?? ''))?.[1];
  } while (cursor !== undefined);
  assert.deepEqual(listed, wanted);
});

test('what the contract says is counted is what is counted', () => {
  const counted = entityEvents.filter((events) => events.digestEntry).map(({ entity }) => entity);
  assert.deepEqual(counted.toSorted(), [...DIGEST_ENTITIES].toSorted());
});

test('a company sees its own digest only', async () => {
  const [company, other] = [await newCompany(), await newCompany()];
  const book = new Map<number, Booked>();
  await company.call({ method: 'POST', path: '/api/products', body: { code: 'P', name: 'Part' } });
  await carryOut(company, book, { kind: 'create', day: 1, thousandths: 1_500 });
  await untilSettled();
  const query = { from: day(1), to: day(1) };
  assert.equal((await company.call<Total[]>({ path: '/api/digest', query })).body.length, 1);
  assert.deepEqual((await other.call({ path: '/api/digest', query })).body, []);
  assert.deepEqual(
    (await other.call({ path: RECORDS, query: { entity: 'inventory-movements', day: day(1) } })).body,
    [],
  );
});

test('days the wrong way round, too many of them, and what is not counted are refused', async () => {
  const company = await newCompany();
  const status = async (query: Record<string, string>) => (await company.call({ path: '/api/digest', query })).status;
  assert.equal(await status({ from: '2026-03-02', to: '2026-03-01' }), 400);
  assert.equal(await status({ from: '2026-01-01', to: '2026-04-03' }), 400);
  assert.equal(await status({ from: '2026-01-01', to: '2026-04-02' }), 200);
  assert.equal(await status({ from: '2026-02-30' }), 400);
  assert.equal(await status({ from: '2026-02-01', entity: 'suppliers' }), 400);
  const query = { entity: 'suppliers', day: '2026-02-01' };
  assert.equal((await company.call({ path: RECORDS, query })).status, 400);
});
