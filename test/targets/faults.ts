import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { targetTemplate } from './account.ts';
import {
  arnOf,
  arrivals,
  codesOf,
  type Hook,
  KINDS,
  lotsIn,
  outcomes,
  roleOf,
  type Say,
  type Scenery,
  trust,
} from './scenery.ts';
import { type Customer, newCustomer } from './service.ts';

const NO_TRUST = 'the role cannot be taken on: it must trust this service, with the external id of the webhook';
const NO_TARGET = 'there is no such queue, bus or stream';

/** A webhook that tells of a lot, and what came of that; the recovery of it, once `mend` has made good what was wrong. */
async function failAndRecover(
  customer: Customer,
  hook: Hook,
  { code, reason, mend }: { readonly code: string; readonly reason: string; readonly mend: () => Promise<unknown> },
): Promise<void> {
  await customer.expect(200, 'PUT', `/api/webhooks/${hook.id}`, { active: true });
  await customer.makeLots(code);
  const [failed] = await customer.log(hook, 1);
  assert.deepEqual([failed?.status, failed?.attempts[0]?.reason], ['failed', reason], code);
  await mend();
  await customer.recover(hook);
  await eventually(async () => assert.deepEqual(outcomes(await customer.log(hook, 1)), ['delivered'], code));
  await customer.expect(200, 'PUT', `/api/webhooks/${hook.id}`, { active: false });
}

/** Another company that names a role gets nothing through it, until the account trusts its webhook. */
export async function keepOthersOut(scenery: Scenery): Promise<void> {
  const [owner, other] = await Promise.all([
    newCustomer(scenery.factory, 'Owner'),
    newCustomer(scenery.factory, 'Other'),
  ]);
  const target = arnOf('queue', 'erp');
  const trusted = await owner.hook(target, roleOf('shared'));
  const stranger = await other.hook(target, roleOf('shared'));
  await trust(scenery, 'shared', target, trusted);
  await owner.expect(200, 'PUT', `/api/webhooks/${trusted.id}`, { active: true });
  await owner.makeLots('S-1');
  assert.deepEqual(outcomes(await owner.log(trusted, 1)), ['delivered']);
  const mend = async () => {
    assert.deepEqual(
      codesOf(lotsIn(await arrivals(scenery, 'queue', 'erp', 1))),
      ['S-1'],
      'nothing of the other company',
    );
    await trust(scenery, 'shared', target, stranger);
  };
  await failAndRecover(other, stranger, { code: 'S-2', reason: NO_TRUST, mend });
  assert.deepEqual(codesOf(lotsIn(await arrivals(scenery, 'queue', 'erp', 1))), ['S-2']);
  scenery.say(
    'a role opens by the external id of one webhook; another company that names it is refused, until it is trusted',
  );
}

/** What is sent to targets that are not there yet fails with that reason, and is recovered. */
export async function missTargets(scenery: Scenery): Promise<void> {
  const { account, factory, say } = scenery;
  const customer = await newCustomer(factory, 'Before its targets');
  for (const kind of KINDS) {
    const name = `late-${kind}`;
    const hook = await customer.hook(arnOf(kind, name), roleOf(name));
    await trust(scenery, name, arnOf(kind, name), hook);
    const mend = () => account.stack(name, targetTemplate(name));
    await failAndRecover(customer, hook, { code: name, reason: NO_TARGET, mend });
    assert.deepEqual(codesOf(lotsIn(await arrivals(scenery, kind, name, 1))), [name]);
  }
  say('a queue, a bus and a stream that are not there are failures with that reason; recovered once they are');
}

/** Roles that are not there, or may not send. */
export async function missGrants(scenery: Scenery): Promise<void> {
  const { account, factory, say } = scenery;
  const customer = await newCustomer(factory, 'Before its roles');
  // A bus that was seen within the minute is not looked for.
  await account.stack('bound', targetTemplate('bound'));
  for (const kind of KINDS) {
    const target = arnOf(kind, 'erp');
    const hook = await customer.hook(target, roleOf(`new-${kind}`));
    const mend = () => trust(scenery, `new-${kind}`, target, hook);
    await failAndRecover(customer, hook, { code: `N-${kind}`, reason: NO_TRUST, mend });
    const unseen = arnOf(kind, 'bound');
    const bound = await customer.hook(unseen, roleOf(`bound-${kind}`));
    await trust(scenery, `bound-${kind}`, target, bound);
    const reason = kind === 'bus' ? 'the role may not look for the bus' : 'the role may not send there';
    const widen = () => trust(scenery, `bound-${kind}`, unseen, bound);
    await failAndRecover(customer, bound, { code: `B-${kind}`, reason, mend: widen });
  }
  say(
    'a role that is not there, and one that may not send to the target, are failures with these reasons; recovered once they may',
  );
}

/** A queue that keeps an order would promise one that is not kept. */
export async function refuseOrder({ expect }: Customer, say: Say): Promise<void> {
  const body = { url: `${arnOf('queue', 'erp')}.fifo`, role: roleOf('queue'), topics: ['lot_created'] };
  const problem = await expect<{ errors: readonly object[] }>(400, 'POST', '/api/webhooks', body);
  const message = 'must be the ARN of a standard SQS queue, an EventBridge bus or a Kinesis stream';
  assert.deepEqual(problem.errors, [{ pointer: '/url', message }]);
  say('a FIFO queue is refused by its ARN');
}
