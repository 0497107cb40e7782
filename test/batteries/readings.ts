import type { Context, SQSEvent } from 'aws-lambda';
import { queues as listed, type Queue } from '../../functions/consumers.ts';
import { callEngine } from '../../local/aws.ts';
import { startConsumers } from '../../local/consumers.ts';
import { type Queues, startQueues } from '../../local/queues.ts';
import type { Consumer } from '../../shared/consumer.ts';
import { resources, synthesize, target } from '../cdk/synthesis.ts';

/** How a queue is read: which function, messages and batches at once, the function's time and how long a message hides. */
export type Reading = {
  readonly consumer: string;
  readonly batchSize: number;
  readonly concurrencyMax: number;
  readonly timeoutSeconds: number;
  readonly hiddenSeconds: number;
};

/** By the names of the queues. */
export type Readings = Readonly<Record<string, Reading>>;

/** How the list says that the queues are read. */
export const listedReadings = (): Readings =>
  Object.fromEntries(
    listed.map(({ name, batchSize, concurrencyMax, consumer: { name: consumer, timeoutSeconds } }) => [
      name,
      { consumer, batchSize, concurrencyMax, timeoutSeconds, hiddenSeconds: 6 * timeoutSeconds },
    ]),
  );

/** How the queues are read in a stack made from `consumers`: read from its template. */
export function stackReadings(consumers: readonly Consumer[]): Readings {
  const { service } = synthesize({}, undefined, consumers);
  const functions = resources(service, 'AWS::Lambda::Function');
  const queues = resources(service, 'AWS::SQS::Queue');
  const mappings = [...resources(service, 'AWS::Lambda::EventSourceMapping').values()];
  return Object.fromEntries(
    mappings.flatMap(({ Properties: mapping }) => {
      const logicalId = target(mapping.EventSourceArn) ?? '';
      const handler = functions.get(target(mapping.FunctionName) ?? '')?.Properties;
      const [, title] = /^Queues(\w+)[0-9A-F]{8}$/.exec(logicalId) ?? [];
      if (!title) return [];
      const { MaximumConcurrency } = mapping.ScalingConfig as { readonly MaximumConcurrency: number };
      const reading = {
        consumer: String(handler?.Description).replace('Shopfloor: ', ''),
        batchSize: Number(mapping.BatchSize),
        concurrencyMax: MaximumConcurrency,
        timeoutSeconds: Number(handler?.Timeout),
        hiddenSeconds: Number(queues.get(logicalId)?.Properties.VisibilityTimeout),
      };
      return [[title.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase(), reading]];
    }),
  );
}

/** How the sandbox reads its queues: seen by functions that hold every batch until no further one comes. */
export async function sandboxReadings(): Promise<Readings> {
  const queues = await startQueues();
  const gate = Promise.withResolvers<void>();
  const batches: { readonly queue: string; readonly consumer: string; size: number; seconds: number }[] = [];
  const hold = async (consumer: string, { Records }: SQSEvent, context: Context) => {
    const queue = Records[0]?.eventSourceARN.split(':').at(-1) ?? '';
    const seconds = Math.ceil(context.getRemainingTimeInMillis() / 1_000);
    batches.push({ queue, consumer, size: Records.length, seconds });
    await gate.promise;
    return { batchItemFailures: [] };
  };
  // One batch more than may be under way.
  for (const queue of listed) await fill(queues, queue, queue.batchSize * (queue.concurrencyMax + 1));
  const consumers = startConsumers({
    functions: async (name) => (event, context) => hold(name, event, context),
    has: (name) => listed.some(({ consumer }) => consumer.name === name),
    database: { endpoint: queues.endpoint, streamArn: '' },
    queues,
    data: undefined,
    report: () => {},
  });
  try {
    await still(queues, () => batches.length);
    return Object.fromEntries(
      await Promise.all(
        Object.entries(Object.groupBy(batches, ({ queue }) => queue)).map(async ([queue, held = []]) => {
          const reading = {
            consumer: [...new Set(held.map(({ consumer }) => consumer))].join(),
            batchSize: Math.max(...held.map(({ size }) => size)),
            concurrencyMax: held.length,
            timeoutSeconds: Math.max(...held.map(({ seconds }) => seconds)),
            hiddenSeconds: await hiddenSeconds(queues, `${queues.endpoint}/000000000000/${queue}`),
          };
          return [queue, reading] as const;
        }),
      ),
    );
  } finally {
    gate.resolve();
    await consumers.stop();
    await queues.stop();
  }
}

async function fill({ endpoint, urls }: Queues, { name }: Queue, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += 10) {
    const Entries = Array.from({ length: Math.min(10, count - sent) }, (_, position) => ({
      Id: String(position),
      MessageBody: '{}',
    }));
    await callEngine(endpoint, 'AmazonSQS.SendMessageBatch', { QueueUrl: urls[name], Entries });
  }
}

async function hiddenSeconds({ endpoint }: Queues, QueueUrl: string): Promise<number> {
  const body = { QueueUrl, AttributeNames: ['VisibilityTimeout'] };
  type Answer = { readonly Attributes: { readonly VisibilityTimeout: string } };
  const { Attributes } = await callEngine<Answer>(endpoint, 'AmazonSQS.GetQueueAttributes', body);
  return Number(Attributes.VisibilityTimeout);
}

/** Resolves when the engine has answered 50 questions in a row between which no reader was given anything. */
async function still(queues: Queues, look: () => number): Promise<void> {
  let [before, quiet] = [-1, 0];
  while (quiet < 50) {
    const seen = look();
    quiet = seen === before && seen > 0 ? quiet + 1 : 0;
    before = seen;
    await hiddenSeconds(queues, queues.urls[listed[0]?.name ?? 'packs']);
  }
}
