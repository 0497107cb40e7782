import { entityEvents } from '../../functions/events.ts';
import { readDelivery } from '../../functions/webhooks/deliveries.ts';
import { deliveryUuid } from '../../functions/webhooks/rules.ts';
import type { Change } from '../../shared/events/definition.ts';
import type { Subscription } from '../company.ts';
import type { Truth } from '../truth.ts';
import type { Check } from './check.ts';

/**
 * Every endpoint has each event it subscribed to at least once, signed, with the bytes the change makes, and no other;
 * in the table each of its deliveries is delivered, and there is one per event.
 */
export const everyEndpointIsTold: Check = ({ company, truth }) => {
  const changes = truth.changes.filter((change) => change.company === company.id);
  const findings = company.subscriptions.map((subscription) => judge(company.id, subscription, changes, truth));
  return {
    violations: findings.flatMap(({ violations }) => violations),
    figures: {
      'deliveries expected': sum(findings.map(({ expected }) => expected)),
      'deliveries answered': sum(findings.map(({ answered }) => answered)),
      'calls at endpoints': sum(findings.map(({ calls }) => calls)),
      'calls that repeated one': sum(findings.map(({ calls, received }) => calls - received)),
      'calls that were failed': sum(company.subscriptions.map(({ endpoint }) => endpoint.failures())),
    },
  };
};

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

function judge(
  company: string,
  { id, topics, endpoint }: Subscription,
  changes: readonly Change<unknown>[],
  truth: Truth,
) {
  const violations = [...endpoint.violations];
  const expected = expectedOf(id, topics, changes);
  const kept = new Map(
    truth.items
      .filter(({ pk }) => pk === `${company}#deliveries#${id}`)
      .map((item) => [readDelivery(item).uuid, readDelivery(item)]),
  );
  for (const [uuid, { topic, body }] of expected) {
    const received = endpoint.deliveries.get(uuid);
    const what = `webhook ${id}: ${topic} ${uuid}`;
    if (!received?.answered) violations.push(`${what} never arrived (${kept.get(uuid)?.status ?? 'no delivery'})`);
    else if (received.body !== body) violations.push(`${what} arrived with another body`);
    const status = kept.get(uuid)?.status;
    if (received?.answered && status !== 'delivered') violations.push(`${what} arrived and is ${status}`);
  }
  for (const uuid of new Set([...endpoint.deliveries.keys(), ...kept.keys()])) {
    if (!expected.has(uuid)) violations.push(`webhook ${id}: ${uuid} tells of what was not committed`);
  }
  const all = [...endpoint.deliveries.values()];
  return {
    violations,
    expected: expected.size,
    received: all.length,
    answered: all.filter(({ answered }) => answered > 0).length,
    calls: sum(all.map(({ calls }) => calls)),
  };
}

/** What the committed changes have to tell an endpoint, by the identifier of the delivery. */
function expectedOf(webhook: number, topics: readonly string[], changes: readonly Change<unknown>[]) {
  const expected = new Map<string, { readonly topic: string; readonly body: string }>();
  for (const change of changes) {
    const events = entityEvents.find(({ entity }) => entity === change.entity);
    const viewing = { zone: 'UTC', now: new Date(change.at), workers: true };
    for (const { topic, body } of events?.notifications?.(change as Change<never>, viewing) ?? []) {
      if (!topics.includes(topic)) continue;
      expected.set(deliveryUuid(webhook, change.at, `${change.id} ${topic}`), { topic, body: JSON.stringify(body) });
    }
  }
  return expected;
}
