import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import { packsIn } from '../../functions/serialization/packs/listed.ts';
import type { Item } from '../../shared/db/entity.ts';
import type { AheadRequest } from './ahead.ts';
import { readersUpToDate } from './checks/channels.ts';
import type { Check, Evidence } from './checks/check.ts';
import { everyEndpointIsTold } from './checks/deliveries.ts';
import { digestSums } from './checks/digest.ts';
import { readingsAreInOrder } from './checks/history.ts';
import { everyChangeIsInTheLedger } from './checks/ledger.ts';
import { parkedAreCarriedOutOnce } from './checks/patience.ts';
import { serialsAreAllOrNone } from './checks/serials.ts';
import { productionsAreBookedOnce, stockIsItsMovements } from './checks/stock.ts';
import { versionsAreUnbroken } from './checks/stream.ts';
import { writesAreKept } from './checks/writes.ts';
import { PARTS } from './plant.ts';
import { type Result, runChaos } from './run.ts';
import { entitiesOf, type Truth } from './truth.ts';

const SECONDS = 10;
const SEED = 20_261_124;

let result: Result;

beforeAll(async () => {
  result = await runChaos({ seconds: SECONDS, seed: SEED });
});

const kept = (guarantee: string) => assert.deepEqual(result.violations[guarantee], [], String(result.log));

test('both engines, the API, the stream reader and the queue consumers are killed while clients write', () => {
  for (const part of PARTS) assert.ok(result.kills[part].killed > 0, part);
  for (const part of ['api', 'stream', 'consumers'] as const) assert.ok(result.kills[part].inTheMiddle > 0, part);
  assert.ok((result.figures['writes committed'] ?? 0) > 0);
  assert.ok((result.figures['tries again'] ?? 0) > 0);
});

test('after kills every answered write is there as it was sent, and none was made twice', () =>
  kept('answered writes are kept, once'));

test('after kills every version of every entity is in the stream, once and in order', () =>
  kept('versions are unbroken'));

test('after kills every committed change is in the ledger exactly once, as it was then, with gap-free sequences', () =>
  kept('every change is in the ledger, once'));

test('after kills no answer has shown an older state than an answer before it, and the ledger has only grown at its end', () =>
  kept('what is read is in order'));

test('after kills the daily digest is what the records of each day add up to', () => kept('the digest adds up'));

test('after kills every endpoint has each event it subscribed to, signed and byte for byte, and no other', () =>
  kept('every endpoint has its events'));

test('after kills every reader of a channel, with acknowledgement or without, has seen the last state', () =>
  kept('every reader is up to date'));

test('after kills the stock of every product and lot is what its movements add up to', () =>
  kept('stock is its movements'));

test('after kills every production has its movements exactly once', () => kept('productions are booked once'));

test('after kills everything that was done to serials is whole, listed and told as one operation, or has left no claim', () =>
  kept('serials are all or none'));

test('after kills every request that waited is carried out exactly once and answered with what it made, or has expired', () => {
  kept('what waits is carried out once, or expires');
  for (const status of ['done', 'expired'])
    assert.ok((result.figures[`parked requests ${status}`] ?? 0) > 0, `none is ${status}`);
});

test('after kills nothing is left in a queue, among the dead letters or among discarded stream records', () =>
  kept('queues are empty'));

/** Evidence in which something is missing from the table. */
const withoutItem = (evidence: Evidence, isIt: (item: Truth['items'][number]) => boolean): Evidence => {
  const position = evidence.truth.items.findIndex(
    ({ pk, ...item }) => pk.startsWith(evidence.company.id) && isIt({ pk, ...item }),
  );
  assert.ok(position >= 0);
  return { ...evidence, truth: { ...evidence.truth, items: evidence.truth.items.toSpliced(position, 1) } };
};

const isOf = (name: string) => (item: Truth['items'][number]) => item.entity === name;

const isParked = ({ pk, entity, data }: Truth['items'][number], { parked }: AheadRequest) =>
  !pk.includes('#awaits') && entity === 'parked-requests' && (data as { id: number }).id === parked;

/** A request that waited, and was carried out. */
function doneAhead({ ahead, company, truth }: Evidence): AheadRequest {
  const own = truth.items.filter(({ pk }) => pk.startsWith(company.id));
  const isDone = (item: Truth['items'][number]) => (item.data as { status: string }).status === 'done';
  const request = ahead.requests.find((one) => own.some((item) => isParked(item, one) && isDone(item)));
  assert.ok(request);
  return request;
}

/** What a request has made. */
function madeOf({ company, truth }: Evidence, { kind, mark }: AheadRequest): Item {
  const made = entitiesOf(truth, company.id, kind.entity).find(({ data }) => kind.markOf(data) === mark);
  assert.ok(made);
  return made;
}

/** What each judgement has to find, by what was done to the evidence of a run without violations. */
const AMISS: readonly (readonly [string, Check, (evidence: Evidence) => Evidence, RegExp])[] = [
  [
    'an answered write that is gone',
    writesAreKept,
    ({ memory, ...evidence }) => {
      const tracked = memory.tracked.map((one) => ({ ...one, possible: ['something else'] }));
      return { ...evidence, memory: { ...memory, tracked } };
    },
    /not something else/,
  ],
  [
    'an entity that was made twice',
    writesAreKept,
    (evidence) => {
      const known = new Set(evidence.memory.tracked.map(({ mark }) => mark));
      const twin = evidence.truth.items.find(
        ({ pk, entity, data }) =>
          pk.startsWith(evidence.company.id) &&
          entity === 'inventory-movements' &&
          known.has((data as { comment: string }).comment),
      );
      assert.ok(twin);
      return { ...evidence, truth: { ...evidence.truth, items: [...evidence.truth.items, twin] } };
    },
    /was made 2 times/,
  ],
  [
    'a version that is missing in the stream',
    versionsAreUnbroken,
    ({ truth, ...evidence }) => {
      const records = truth.records.filter(({ dynamodb }) => dynamodb?.NewImage?.entity?.S !== 'stock');
      return { ...evidence, truth: { ...truth, records } };
    },
    /the stream ends at/,
  ],
  [
    'a change that is missing from the ledger',
    everyChangeIsInTheLedger,
    ({ ledger, ...evidence }) => ({ ...evidence, ledger: { ...ledger, events: ledger.events.toSpliced(3, 1) } }),
    /is not in the ledger/,
  ],
  [
    'a gap in the sequences of the ledger',
    everyChangeIsInTheLedger,
    ({ ledger, ...evidence }) => {
      const events = ledger.events.map((event) => ({
        ...event,
        sequence: event.sequence + (event.sequence > 5 ? 1 : 0),
      }));
      return { ...evidence, ledger: { ...ledger, events } };
    },
    /sequence 7 does not follow the one before/,
  ],
  [
    'a change that is in the ledger twice',
    everyChangeIsInTheLedger,
    ({ ledger, ...evidence }) => {
      const twin = ledger.events.slice(-1).map((event) => ({ ...event, sequence: event.sequence + 1 }));
      return { ...evidence, ledger: { last: ledger.last + 1, events: [...ledger.events, ...twin] } };
    },
    /is in the ledger 2 times/,
  ],
  [
    'a state that was read after a newer one',
    readingsAreInOrder,
    ({ memory, ...evidence }) => {
      const [first] = memory.history.sights.filter(({ did }) => did === 'read');
      assert.ok(first);
      const late = { ...first, began: Number.MAX_VALUE, ended: Number.MAX_VALUE };
      const sights = [
        ...memory.history.sights,
        { ...late, version: Number.POSITIVE_INFINITY, began: 0, ended: 0 },
        late,
      ];
      return { ...evidence, memory: { ...memory, history: { ...memory.history, sights } } };
    },
    /was read as version \d+ after it was version/,
  ],
  [
    'a state that was read and never written',
    readingsAreInOrder,
    ({ memory, ...evidence }) => {
      const sights = memory.history.sights.map((sight) => ({ ...sight, figure: 'something else' }));
      return { ...evidence, memory: { ...memory, history: { ...memory.history, sights } } };
    },
    /as something else, not/,
  ],
  [
    'a ledger that has become another one',
    readingsAreInOrder,
    ({ ledger, ...evidence }) => ({ ...evidence, ledger: { ...ledger, events: ledger.events.toReversed() } }),
    /was another one when it was read first/,
  ],
  [
    'a digest that leaves a record out',
    digestSums,
    (evidence) => withoutItem(evidence, isOf('productions')),
    /digest of 2026-07-20 productions is/,
  ],
  [
    'an event an endpoint never got',
    everyEndpointIsTold,
    ({ company, ...evidence }) => {
      const subscriptions = company.subscriptions.map(({ endpoint, ...one }) => ({
        ...one,
        endpoint: { ...endpoint, deliveries: new Map([...endpoint.deliveries].slice(1)) },
      }));
      return { ...evidence, company: { ...company, subscriptions } };
    },
    /never arrived/,
  ],
  [
    'an event of something that was not committed',
    everyEndpointIsTold,
    ({ truth, ...evidence }) => {
      const changes = truth.changes.filter(({ entity }) => entity !== 'inventory-movements');
      return { ...evidence, truth: { ...truth, changes } };
    },
    /tells of what was not committed/,
  ],
  [
    'a reader that does not know the last state',
    readersUpToDate,
    ({ seen, ...evidence }) => ({ ...evidence, seen: new Map([...seen.keys()].map((name) => [name, new Map()])) }),
    /was never seen/,
  ],
  [
    'a movement that is missing from stock',
    stockIsItsMovements,
    (evidence) => withoutItem(evidence, isOf('inventory-movements')),
    /its movements add up to/,
  ],
  [
    'a production that was not booked',
    productionsAreBookedOnce,
    (evidence) =>
      withoutItem(evidence, ({ entity, data }) => entity === 'inventory-movements' && 'production' in (data as object)),
    /is booked 0 times instead of 1/,
  ],
  [
    'a serial of an operation that is not claimed',
    serialsAreAllOrNone,
    (evidence) => withoutItem(evidence, ({ pk }) => pk.includes('#serial=')),
    /0 times in its life/,
  ],
  [
    'a serial that is claimed for no operation',
    serialsAreAllOrNone,
    ({ truth, ...evidence }) => {
      const items = truth.items.filter((item) => !isOf('serial-operations')(item));
      return { ...evidence, truth: { ...truth, items } };
    },
    /is claimed by attempt \S+, which did not commit/,
  ],
  [
    'a pack that is listed as it was before',
    serialsAreAllOrNone,
    ({ truth, ...evidence }) => {
      const items = truth.items.map((item) =>
        item.pk.endsWith('#packs') ? ({ ...item, ...listedAs(item, 'Available') } as Item) : item,
      );
      return { ...evidence, truth: { ...truth, items } };
    },
    /or otherwise than it is/,
  ],
  [
    'an answered release, pooling or decommissioning that is no operation',
    serialsAreAllOrNone,
    ({ line, ...evidence }) => {
      const changings = line.changings.map((one) => ({ ...one, answer: { operation: 1_000_000, changed: 1 } }));
      return { ...evidence, line: { ...line, changings } };
    },
    /is not operation 1000000/,
  ],
  [
    'a conflict that nothing explains',
    serialsAreAllOrNone,
    ({ line, ...evidence }) => {
      const changings = line.changings.map((one) => ({ ...one, kind: 'pool' as const, outcome: 'conflict' as const }));
      return { ...evidence, line: { ...line, changings } };
    },
    /had nothing in its way/,
  ],
  [
    'an operation a partner does not know of',
    serialsAreAllOrNone,
    ({ truth, company, ...evidence }) => {
      const items = truth.items.filter((item) => !isOf('serial-operations')(item) || item.pk.startsWith(company.id));
      return { ...evidence, company, truth: { ...truth, items } };
    },
    /is not the same to/,
  ],
  [
    'a parked request that is carried out twice',
    parkedAreCarriedOutOnce,
    (evidence) => {
      const made = madeOf(evidence, doneAhead(evidence));
      return { ...evidence, truth: { ...evidence.truth, items: [...evidence.truth.items, made] } };
    },
    /was carried out 2 times/,
  ],
  [
    'a parked request that is done, and has made nothing',
    parkedAreCarriedOutOnce,
    (evidence) => {
      const made = madeOf(evidence, doneAhead(evidence));
      return withoutItem(evidence, ({ pk, sk }) => pk === made.pk && sk === made.sk);
    },
    /is done, and was not carried out/,
  ],
  [
    'a parked request that waits although what it names has come',
    parkedAreCarriedOutOnce,
    ({ truth, ...evidence }) => {
      const request = doneAhead({ truth, ...evidence });
      const made = madeOf({ truth, ...evidence }, request);
      const items = truth.items
        .filter(({ pk, sk }) => pk !== made.pk || sk !== made.sk)
        .map((item) =>
          isParked(item, request) ? { ...item, data: { ...(item.data as object), status: 'waiting' } } : item,
        );
      return { ...evidence, truth: { ...truth, items } };
    },
    /is waiting although/,
  ],
  [
    'a parked request that is answered with another one’s result',
    parkedAreCarriedOutOnce,
    ({ later, ...evidence }) => {
      const answer = { kind: 'done', body: { id: 1_000_000 }, headers: new Headers() } as const;
      return { ...evidence, later: new Map([...later.keys()].map((id) => [id, answer])) };
    },
    /and is answered with 1000000/,
  ],
  [
    'an operation without a request',
    serialsAreAllOrNone,
    ({ line, ...evidence }) => ({ ...evidence, line: { ...line, commissionings: line.commissionings.slice(1) } }),
    /is a commission without a request/,
  ],
  [
    'a pack that is not listed',
    serialsAreAllOrNone,
    (evidence) => withoutItem(evidence, (item) => item.pk.endsWith('#packs') && packsIn(item).length > 0),
    /is not listed/,
  ],
];

/** The packs of a group of the list, each with another status. */
const listedAs = (item: Item, status: string) =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, state]) =>
      Array.isArray(state) ? [[name, [state[0], status, ...state.slice(2)]]] : [],
    ),
  );

for (const [what, check, spoil, expected] of AMISS) {
  test(`the judgement finds ${what}`, async () => {
    for (const evidence of result.evidence) {
      const { violations } = await check(spoil(evidence));
      assert.ok(
        violations.some((one) => expected.test(one)),
        String(violations),
      );
    }
  });
}
