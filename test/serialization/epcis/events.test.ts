import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { digitalLink } from '../../../shared/gs1.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { nextPage } from '../../support/walk.ts';
import { GTIN, serialsFrom, writeOperation } from './operations.ts';
import { assertProfile } from './profile.ts';

useFactory({ rateLimitPerMinute: 0 });

const EVENTS = '/api/epcis/events';
const OTHER = '04006381333931';

type Event = { readonly eventID: string; readonly epcList: readonly string[]; readonly [member: string]: unknown };
type Query = Readonly<Record<string, string | number>>;

async function page(company: TestCompany, path: string, query?: Query) {
  const answer = await company.call({ path, ...(query && { query }) });
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.headers['content-type'], 'application/ld+json');
  return { events: assertProfile(answer.body) as readonly Event[], next: nextPage(answer.headers) };
}

/** The events of every page, each page checked, none larger than asked for. */
async function walked(company: TestCompany, query: Query = {}): Promise<readonly (readonly Event[])[]> {
  const pages: (readonly Event[])[] = [];
  let found = await page(company, EVENTS, query);
  for (; ; found = await page(company, found.next)) {
    pages.push(found.events);
    if (found.next === undefined) return pages;
  }
}

const all = async (company: TestCompany, query: Query = {}) => (await walked(company, query)).flat();
const ids = (events: readonly Event[]) => events.map(({ eventID }) => eventID);
const epcs = (events: readonly Event[]) => events.flatMap(({ epcList }) => epcList);
const links = (serials: readonly string[], gtin = GTIN) => serials.map((serial) => digitalLink(gtin, serial));

test('a commissioning is an event with the batch and the day the packs expire, at the time and offset it happened', async () => {
  const company = await newCompany({ timeZone: 'Europe/Lisbon' });
  const at = '2026-07-20T09:15:15.123Z';
  await writeOperation(company.id, ['A/1', 'B"2'], { at, batch: 'L&1', expiry: '270200', expiryDate: '2027-02-28' });
  const [event, ...others] = await all(company);
  assert.ok(event);
  const { eventID, ...told } = event;
  assert.deepEqual(others, []);
  assert.deepEqual(told, {
    type: 'ObjectEvent',
    eventTime: at,
    eventTimeZoneOffset: '+01:00',
    action: 'ADD',
    bizStep: 'commissioning',
    disposition: 'active',
    epcList: [`https://id.gs1.org/01/${GTIN}/21/A%2F1`, `https://id.gs1.org/01/${GTIN}/21/B%222`],
    ilmd: { 'cbvmda:lotNumber': 'L&1', 'cbvmda:itemExpirationDate': '2027-02-28' },
  });
});

test('the offset is that of the company zone on the day of the event', async () => {
  const offsets = [
    ['UTC', '2026-07-20T09:15:15.000Z', '+00:00'],
    ['Europe/Lisbon', '2026-12-20T09:15:15.000Z', '+00:00'],
    ['America/New_York', '2026-12-20T09:15:15.000Z', '-05:00'],
    ['Asia/Kolkata', '2026-12-20T09:15:15.000Z', '+05:30'],
    ['Pacific/Kiritimati', '2026-12-20T09:15:15.000Z', '+14:00'],
  ] as const;
  for (const [timeZone, at, offset] of offsets) {
    const company = await newCompany({ timeZone });
    await writeOperation(company.id, ['A'], { at });
    assert.deepEqual((await all(company))[0]?.eventTimeZoneOffset, offset, timeZone);
  }
});

test('a decommissioning says whether the packs were destroyed, and has no batch', async () => {
  const company = await newCompany();
  const gone = { kind: 'decommission', batch: null, expiry: null, expiryDate: null } as const;
  for (const reason of ['destroyed', 'sampled', 'lost'])
    await writeOperation(company.id, [reason], { ...gone, reason });
  const told = (await all(company)).map(({ action, bizStep, disposition, ilmd }) => [
    action,
    bizStep,
    disposition,
    ilmd,
  ]);
  assert.deepEqual(told, [
    ['DELETE', 'destroying', 'destroyed', undefined],
    ['DELETE', 'decommissioning', 'inactive', undefined],
    ['DELETE', 'decommissioning', 'inactive', undefined],
  ]);
});

test('what only concerns the pool or the market is no event', async () => {
  const company = await newCompany();
  await writeOperation(company.id, ['A'], { kind: 'pool', batch: null, expiry: null, expiryDate: null });
  await writeOperation(company.id, ['A'], { kind: 'release', market: 'EU' });
  await writeOperation(company.id, ['B']);
  assert.deepEqual(epcs(await all(company)), links(['B']));
});

test('an operation of 10,000 packs is 20 events of 500', async () => {
  const company = await newCompany();
  const serials = serialsFrom(0, 10_000);
  await writeOperation(company.id, serials);
  const events = await all(company);
  assert.deepEqual(
    events.map(({ epcList }) => epcList.length),
    Array(20).fill(500),
  );
  assert.deepEqual(epcs(events), links(serials));
});

test('the largest page fits into the 6 MB a function may answer', async () => {
  const company = await newCompany();
  const specials = '!"%&\'()*+,/:;<=>?';
  const encoded = (number: number) => [...number.toString(17)].map((digit) => specials[Number.parseInt(digit, 17)]);
  for (let first = 0; first < 3; first += 1) {
    const numbers = Array.from({ length: 10_000 }, (_, position) => 17 ** 4 + first * 10_000 + position);
    await writeOperation(company.id, numbers.map((number) => encoded(number).join('').padStart(20, '!')).toSorted());
  }
  const { text, body } = await company.call({ path: EVENTS, query: { perPage: 50 } });
  assert.equal(assertProfile(body).length, 50);
  const sent = JSON.stringify({ statusCode: 200, headers: {}, body: text }).length;
  assert.ok(sent < 6 * 2 ** 20, `${sent} bytes`);
});

test('packs that were so before the request are in no event, and a part that has no others is none', async () => {
  const company = await newCompany();
  const serials = serialsFrom(0, 1_200);
  const before = new Set([...serials.slice(3, 5), ...serials.slice(500, 1_000)]);
  await writeOperation(company.id, serials, {}, before);
  const events = await all(company);
  assert.deepEqual(
    events.map(({ epcList }) => epcList.length),
    [498, 200],
  );
  assert.deepEqual(epcs(events), links(serials.filter((serial) => !before.has(serial))));
});

test('an event has the same id whenever and however it is asked for, and no other event has it', async () => {
  const company = await newCompany();
  await writeOperation(company.id, serialsFrom(0, 1_100));
  await writeOperation(company.id, serialsFrom(5_000, 10), { gtin: OTHER });
  const first = ids(await all(company));
  assert.equal(new Set(first).size, 4);
  assert.deepEqual(ids(await all(company)), first);
  for (const perPage of [1, 2, 3]) assert.deepEqual(ids(await all(company, { perPage })), first);
  assert.deepEqual(ids(await all(company, { from: '2020-01-01' })), first);
  assert.deepEqual(ids(await all(company, { gtin: GTIN })), first.slice(0, 3));
});

test('every page size yields every pack exactly once, in the order it was made', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1_300 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom({}, { from: '2020-01-01' }, { gtin: GTIN }),
      async (counts, perPage, query) => {
        const company = await newCompany();
        const expected: string[] = [];
        for (const [position, count] of counts.entries()) {
          const serials = serialsFrom(position * 10_000, count);
          await writeOperation(company.id, serials, { at: `2026-07-20T09:15:1${position}.000Z` });
          expected.push(...links(serials));
        }
        const pages = await walked(company, { perPage, ...query });
        assert.deepEqual(epcs(pages.flat()), expected);
        assert.ok(pages.every(({ length }) => length <= perPage));
      },
    ),
    { numRuns: 15 },
  );
});

test('more operations than one look finds are all read, and more than 50 events a page are 50', async () => {
  const company = await newCompany();
  for (let first = 0; first < 120; first += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, position) => writeOperation(company.id, [`N${first + position}`])),
    );
  }
  const pages = await walked(company, { perPage: 1_000 });
  assert.deepEqual(
    pages.map(({ length }) => length),
    [50, 50, 20],
  );
  assert.equal(new Set(epcs(pages.flat())).size, 120);
});

test('what is commissioned while pages are read spoils none of them', async () => {
  const company = await newCompany();
  const serials = serialsFrom(0, 1_500);
  await writeOperation(company.id, serials);
  const seen: string[] = [];
  let added = 0;
  for (let found = await page(company, EVENTS, { perPage: 1 }); ; found = await page(company, found.next)) {
    seen.push(...epcs(found.events));
    if (added < 3) await writeOperation(company.id, [`LATER${added++}`]);
    if (found.next === undefined) break;
  }
  assert.deepEqual(seen, links([...serials, 'LATER0', 'LATER1', 'LATER2']));
});

test('events are found by product, batch, kind and time, alone and together', async () => {
  const company = await newCompany();
  const day = (number: number) => `2026-07-${number}T12:00:00.000Z`;
  await writeOperation(company.id, ['A'], { at: day(20) });
  await writeOperation(company.id, ['B'], { at: day(21), gtin: OTHER, batch: 'X' });
  await writeOperation(company.id, ['C'], { at: day(22), batch: 'X' });
  await writeOperation(company.id, ['A'], { at: day(23), kind: 'decommission', batch: null, reason: 'destroyed' });
  const found = [
    [{}, 'ABCA'],
    [{ gtin: GTIN }, 'ACA'],
    [{ gtin: '9521234543213' }, 'ACA'],
    [{ gtin: '96385074' }, ''],
    [{ batch: 'X' }, 'BC'],
    [{ batch: 'x' }, ''],
    [{ kind: 'commissioning' }, 'ABC'],
    [{ kind: 'decommissioning' }, 'A'],
    [{ gtin: GTIN, batch: 'X', kind: 'commissioning' }, 'C'],
    [{ from: day(21) }, 'BCA'],
    [{ to: day(22) }, 'AB'],
    [{ from: day(21), to: day(23) }, 'BC'],
    [{ from: day(23), to: day(21) }, ''],
    [{ GE_eventTime: day(21), LT_eventTime: day(22) }, 'B'],
    [{ gtin: GTIN, from: day(21), to: day(23) }, 'C'],
  ] as const;
  for (const [query, serials] of found) {
    const told = epcs(await all(company, query)).map((epc) => epc.slice(-1));
    assert.equal(told.join(''), serials, JSON.stringify(query));
  }
});

test('a company sees no event of another one, and who commissioned for a partner sees none of its packs', async () => {
  const [owner, actor, stranger] = [await newCompany(), await newCompany(), await newCompany()];
  await writeOperation(owner.id, ['MADE-FOR-OWNER'], { actor: actor.id });
  await writeOperation(owner.id, ['BY-OWNER']);
  await writeOperation(actor.id, ['OWN'], { gtin: OTHER });
  for (const query of [{}, { gtin: GTIN }, { from: '2020-01-01' }]) {
    assert.deepEqual(epcs(await all(owner, query)), links(['MADE-FOR-OWNER', 'BY-OWNER']));
    assert.deepEqual(epcs(await all(stranger, query)), []);
  }
  assert.deepEqual(epcs(await all(actor)), links(['OWN'], OTHER));
  assert.deepEqual(epcs(await all(actor, { gtin: GTIN })), []);
});

test('a cursor of another company, of other filters or made up is refused', async () => {
  const [company, other] = [await newCompany(), await newCompany()];
  await writeOperation(company.id, serialsFrom(0, 1_100));
  const { next = '' } = await page(company, EVENTS, { perPage: 1, gtin: GTIN });
  const cursor = new URLSearchParams(next.split('?')[1]).get('cursor') ?? '';
  assert.equal((await page(company, EVENTS, { perPage: 2, gtin: GTIN, cursor })).events.length, 2);
  const refused = [
    [other, { gtin: GTIN, cursor }],
    [company, { cursor }],
    [company, { gtin: OTHER, cursor }],
    [company, { gtin: GTIN, cursor: `${cursor.slice(0, -4)}AAAA` }],
    [company, { gtin: GTIN, cursor: 'bnVsbA' }],
  ] as const;
  for (const [asking, query] of refused) {
    assert.equal((await asking.call({ path: EVENTS, query })).status, 400, JSON.stringify(query));
  }
});

test('two names of one time say the same, in whatever form, or are refused', async () => {
  const company = await newCompany();
  for (const [query, pointer] of [
    [{ from: '2026-07-20', GE_eventTime: '2026-07-21' }, 'GE_eventTime'],
    [{ to: '2026-07-20', LT_eventTime: '2026-07-21' }, 'LT_eventTime'],
    [{ from: '2026-07-20', GE_eventTime: '2026-07-20T01:00:00+01:00', to: '2026-07-21' }, undefined],
  ] as const) {
    const { status, body } = await company.call<{ errors?: { pointer: string }[] }>({ path: EVENTS, query });
    assert.deepEqual([status, body.errors?.[0]?.pointer], [pointer ? 400 : 200, pointer]);
  }
});

test('a filter that cannot be read is refused', async () => {
  const company = await newCompany();
  const wrong = { gtin: '123', batch: 'A B', kind: 'packing', from: 'yesterday', LT_eventTime: '2026', perPage: '0' };
  for (const [name, value] of Object.entries(wrong)) {
    const answer = await company.call<{ errors: { pointer: string }[] }>({ path: EVENTS, query: { [name]: value } });
    assert.equal(answer.status, 400, name);
    assert.deepEqual(
      answer.body.errors.map(({ pointer }) => pointer),
      [name],
    );
  }
});
