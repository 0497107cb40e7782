import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { COMPANY, REGION, targetTemplate } from './account.ts';
import { keepOthersOut, missGrants, missTargets, refuseOrder } from './faults.ts';
import {
  type Arrival,
  arnOf,
  arrivals,
  codesOf,
  type Event,
  type Hook,
  KINDS,
  type Kind,
  lotsIn,
  outcomes,
  roleOf,
  type Scenery,
  trust,
} from './scenery.ts';
import { type Customer, newCustomer } from './service.ts';

/** With what else a webhook is told, a page of the log. */
const LOTS = 20;
type Hooks = Readonly<Record<Kind, Hook>>;

/** Everything that a webhook of an account promises, with a target of each kind. Throws where it breaks. */
export async function travel(scenery: Scenery): Promise<void> {
  const customer = await newCustomer(scenery.factory, 'Own account');
  await scenery.account.stack('targets', targetTemplate('erp'));
  const hooks = await tryOut(scenery, customer);
  await beTold(scenery, customer, hooks);
  await refuseSome(scenery, customer, hooks);
  await keepOthersOut(scenery);
  await missTargets(scenery);
  await missGrants(scenery);
  await refuseOrder(customer, scenery.say);
}

/** The template of the documents makes each role; the test of a webhook that is not active yet says that it is right. */
async function tryOut(scenery: Scenery, customer: Customer): Promise<Hooks> {
  const hooks: Partial<Record<Kind, Hook>> = {};
  for (const kind of KINDS) {
    const hook = await customer.hook(arnOf(kind, 'erp'), roleOf(kind));
    await trust(scenery, kind, arnOf(kind, 'erp'), hook);
    await customer.expect(200, 'POST', `/api/webhooks/${hook.id}/test`);
    const log = await customer.log(hook, 1);
    assert.deepEqual(outcomes(log), ['delivered'], `the test of the ${kind}: ${JSON.stringify(log[0]?.attempts)}`);
    await customer.expect(200, 'PUT', `/api/webhooks/${hook.id}`, { active: true });
    hooks[kind] = hook;
  }
  scenery.say(
    'a queue, a bus and a stream of another account and region, each with a role made by the template; their tests arrive',
  );
  return hooks as Hooks;
}

/** What was made at once arrives whole, once, under its own name, in few calls. */
async function beTold(scenery: Scenery, customer: Customer, hooks: Hooks): Promise<void> {
  const { gate, say } = scenery;
  const codes = Array.from({ length: LOTS }, (_, position) => `L-${10 + position}`);
  const before = gate.calls.length;
  await customer.makeLots(...codes);
  for (const kind of KINDS) {
    const log = (await customer.log(hooks[kind], LOTS + 1)).filter(({ topic }) => topic === 'lot_created');
    assert.deepEqual(
      outcomes(log),
      codes.map(() => 'delivered'),
      kind,
    );
    const arrived = lotsIn(await arrivals(scenery, kind, 'erp', LOTS));
    assert.deepEqual(codesOf(arrived), codes, kind);
    const receipts = new Map(log.map(({ uuid, attempts }) => [uuid, attempts[0]?.snippet]));
    for (const { event, receipt, envelope } of arrived) {
      assert.equal(receipts.get(event.id), receipt, `the log names what arrived as the ${kind} does`);
      assertEnvelope(kind, event, envelope);
    }
    if (kind === 'stream') assertShards(arrived);
  }
  const calls = gate.calls.slice(before).filter(({ entries }) => entries > 0);
  const most = Math.max(...calls.map(({ entries }) => entries));
  assert.ok(
    most > 1 && most <= 10 && calls.length < LOTS * KINDS.length,
    `${calls.length} calls, ${most} entries at most`,
  );
  assert.equal(gate.calls.slice(before).filter(({ action }) => action === 'AssumeRole').length, 0, 'sessions are kept');
  say(
    `${LOTS} lots are told to each, whole, once, in ${calls.length} calls of up to ${most}; the log names each as its target does`,
  );
}

function assertEnvelope(kind: Kind, event: Event, envelope: Arrival['envelope']): void {
  if (kind === 'queue') assert.deepEqual(envelope, { 'webhook-id': event.id, topic: 'lot_created' });
  if (kind === 'stream') assert.equal(envelope.PartitionKey, event.subject);
  if (kind !== 'bus') return;
  const { source, account, region, 'detail-type': type } = envelope;
  assert.deepEqual([source, account, region, type], ['shopfloor', COMPANY, REGION, 'lot_created']);
}

/** What happens to one thing lies in one shard, and not everything in the same. */
function assertShards(arrived: readonly Arrival[]): void {
  const shards = Map.groupBy(arrived, ({ envelope }) => envelope.shard);
  assert.ok(shards.size > 1, 'the keys spread over the shards');
}

/** With the tests, and the three of which one is refused. */
const TOLD = 1 + LOTS + 3;
const CALLS = { queue: 'SendMessageBatch', bus: 'PutEvents', stream: 'PutRecords' } as const;

/** Of a batch one entry is not taken: it alone is tried again, by itself. */
async function refuseSome(scenery: Scenery, customer: Customer, hooks: Hooks): Promise<void> {
  const codes = ['P-1', 'P-2', 'P-3'];
  for (const kind of KINDS) scenery.gate.refuseOnce(CALLS[kind], 'P-2');
  await customer.makeLots(...codes);
  await eventually(async () => {
    for (const kind of KINDS)
      assert.ok(outcomes(await customer.log(hooks[kind], TOLD)).every((status) => status === 'delivered'));
  });
  for (const kind of KINDS) {
    const log = new Map((await customer.log(hooks[kind], TOLD)).map(({ uuid, attempts }) => [uuid, attempts]));
    const all = lotsIn(await arrivals(scenery, kind, 'erp', codes.length));
    const arrived = all.filter(({ event }) => codes.includes(event.data[0]?.code ?? ''));
    assert.deepEqual(codesOf(arrived), codes, `each arrives once in the ${kind}`);
    for (const { event } of arrived) {
      const reasons = log.get(event.id)?.map(({ reason }) => reason);
      const expected = event.data[0]?.code === 'P-2' ? ['the target takes no more at present', null] : [null];
      assert.deepEqual(reasons, expected, `${event.data[0]?.code} in the ${kind}`);
    }
  }
  scenery.say(
    'an entry of a batch that is not taken is tried again alone, by itself, and arrives once (Failed, FailedEntryCount, FailedRecordCount)',
  );
}
