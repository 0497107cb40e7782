import { entityEvents } from '../../../functions/events.ts';
import { readDelivery } from '../../../functions/messaging/model/delivery-item.ts';
import { deliveryUuid } from '../../../functions/messaging/model/retry-schedule.ts';
import type { Delivery } from '../../../functions/messaging/webhooks/schema-deliveries.ts';
import type { Change } from '../../../shared/events/definition.ts';
import type { Subscription } from '../company.ts';
import type { ReceivedDelivery } from '../endpoints.ts';
import type { EventJson } from '../ledger.ts';
import type { Truth } from '../truth.ts';
import type { Check } from './check.ts';

/**
 * Every endpoint has each event it subscribed to at least once, signed, with the bytes the change makes
 * and the sequence of the ledger, and no other; in the table each of its deliveries is delivered, and there is one per event.
 */
export const everyEndpointIsTold: Check = ({ company, truth, ledger }) => {
  const means = {
    company: company.id,
    changes: truth.changes.filter((change) => change.company === company.id),
    places: new Map(ledger.events.map((event) => [event.id, event])),
    items: truth.items,
  };
  const findings = company.subscriptions.map((subscription) => judge(subscription, means));
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

type Means = {
  readonly company: string;
  readonly changes: readonly Change<unknown>[];
  /** Events of the ledger by their ids. */
  readonly places: ReadonlyMap<string, EventJson>;
  readonly items: Truth['items'];
};

function judge({ id, topics, endpoint }: Subscription, { company, changes, places, items }: Means) {
  const expected = expectedOf(id, topics, changes, places);
  const kept = new Map(
    items
      .filter(({ pk }) => pk === `${company}#deliveries#${id}`)
      .map((item) => [readDelivery(item).uuid, readDelivery(item)]),
  );
  const known = [...new Set([...endpoint.deliveries.keys(), ...kept.keys()])];
  const all = [...endpoint.deliveries.values()];
  return {
    violations: [
      ...endpoint.violations,
      ...[...expected].flatMap(([uuid, one]) => {
        const problem = problemOf(
          one,
          endpoint.deliveries.get(uuid),
          kept.get(uuid),
          places.get(one.eventId)?.sequence,
        );
        return problem === undefined ? [] : [`webhook ${id}: ${one.topic} ${uuid} ${problem}`];
      }),
      ...known
        .filter((uuid) => !expected.has(uuid))
        .map((uuid) => `webhook ${id}: ${uuid} tells of what was not committed`),
    ],
    expected: expected.size,
    received: all.length,
    answered: all.filter(({ answered }) => answered > 0).length,
    calls: sum(all.map(({ calls }) => calls)),
  };
}

/** What is wrong with a delivery, from what the endpoint received and what the table keeps of it. */
function problemOf(
  { body, eventId }: Expected,
  received: ReceivedDelivery | undefined,
  kept: Delivery | undefined,
  sequence: number | undefined,
): string | undefined {
  if (!received?.answered) return `never arrived (${kept?.status ?? 'no delivery'})`;
  if (received.body !== body) return 'arrived with another body';
  if (received.eventId !== eventId || received.sequence !== sequence) {
    return `arrived as event ${received.sequence} (${received.eventId}), not ${sequence} (${eventId})`;
  }
  return kept?.status === 'delivered' ? undefined : `arrived and is ${kept?.status}`;
}

type Expected = { readonly topic: string; readonly body: string; readonly eventId: string };

/** What the committed changes must deliver to an endpoint, by the identifier of the delivery. */
function expectedOf(
  webhook: number,
  topics: readonly string[],
  changes: readonly Change<unknown>[],
  places: Means['places'],
) {
  const expected = new Map<string, Expected>();
  for (const change of changes) {
    const events = entityEvents.find(({ entity }) => entity === change.entity);
    const viewing = { zone: 'UTC', now: new Date(change.at), workers: true };
    for (const { topic, body } of events?.notifications?.(change as Change<never>, viewing) ?? []) {
      if (!topics.includes(topic)) continue;
      // Changes that overtake one another have their instant from the ledger (rule change-instants).
      const at = (events?.overtaking && places.get(change.id)?.at) || change.at;
      const uuid = deliveryUuid(webhook, at, `${change.id} ${topic}`);
      expected.set(uuid, { topic, body: JSON.stringify(body), eventId: change.id });
    }
  }
  return expected;
}
