import type { Factory } from '../../local/factory.ts';
import { type Account, COMPANY, messagesIn, REGION, recordsIn, roleTemplate } from './account.ts';
import type { Gate } from './gate.ts';
import type { Customer, Delivery } from './service.ts';

/** Prints one line as soon as something was seen. */
export type Say = (line: string) => void;

/** Where the way leads: the sandbox, what lies before the emulator, and an account of a company in it. */
export type Scenery = {
  readonly factory: Factory;
  readonly gate: Gate;
  readonly endpoint: string;
  readonly account: Account;
  /** The role of the service that may take on roles of companies. */
  readonly sender: string;
  readonly say: Say;
};

export const KINDS = ['queue', 'bus', 'stream'] as const;
export type Kind = (typeof KINDS)[number];

export const arnOf = (kind: Kind, name: string) =>
  ({
    queue: `arn:aws:sqs:${REGION}:${COMPANY}:${name}`,
    bus: `arn:aws:events:${REGION}:${COMPANY}:event-bus/${name}`,
    stream: `arn:aws:kinesis:${REGION}:${COMPANY}:stream/${name}`,
  })[kind];
export const roleOf = (name: string) => `arn:aws:iam::${COMPANY}:role/shopfloor-${name}`;

export type Event = {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: readonly { readonly code: string }[];
};
/** An event as it arrived, and how its target calls it. */
export type Arrival = {
  readonly event: Event;
  readonly receipt: string;
  readonly envelope: Readonly<Record<string, unknown>>;
};

export type Hook = Awaited<ReturnType<Customer['hook']>>;
/** Deploys the template of the documents for a webhook. */
export async function trust({ account, sender }: Scenery, name: string, target: string, hook: Hook): Promise<void> {
  await account.stack(`role-${name}`, await roleTemplate(target), {
    TargetArn: target,
    SenderRoleArn: sender,
    ExternalId: hook['external-id'],
    RoleName: `shopfloor-${name}`,
  });
}

export const outcomes = (log: readonly Delivery[]) => log.map(({ status }) => status);
export const codesOf = (arrivals: readonly Arrival[]) => arrivals.map(({ event }) => event.data[0]?.code).toSorted();

/** Takes out of a target what was sent there since it was looked at last; of a stream all there is. */
export async function arrivals(
  { account, endpoint }: Scenery,
  kind: Kind,
  name: string,
  wanted: number,
): Promise<readonly Arrival[]> {
  if (kind === 'stream') {
    const shards = await recordsIn(account, name);
    return [...shards].flatMap(([shard, records]) =>
      records.map(({ Data, PartitionKey, SequenceNumber }) => ({
        event: JSON.parse(Buffer.from(Data, 'base64').toString()),
        receipt: SequenceNumber,
        envelope: { shard, PartitionKey },
      })),
    );
  }
  const messages = await messagesIn(account, endpoint, kind === 'bus' ? `${name}-heard` : name, wanted);
  return messages.map(({ Body, MessageId, MessageAttributes = {} }) => {
    const body = JSON.parse(Body);
    const attributes = Object.entries(MessageAttributes).map(([attribute, { StringValue }]) => [
      attribute,
      StringValue,
    ]);
    if (kind === 'queue') return { event: body, receipt: MessageId, envelope: Object.fromEntries(attributes) };
    const { detail, id, ...envelope } = body;
    return { event: detail, receipt: id, envelope };
  });
}

/** Lots only: the test of a webhook came, too. */
export const lotsIn = (all: readonly Arrival[]) => all.filter(({ event }) => event.type === 'lot_created');
