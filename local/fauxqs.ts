import { once } from 'node:events';
import { createServer } from 'node:http';
import { buildApp } from 'fauxqs';

/** A message in a queue, as far as the sandbox looks at it. */
type HeldMessage = { readonly messageId: string; readonly body: string };

/** The messages of a queue by state; `inflight` are received and neither deleted nor visible again. */
export type HeldMessages = {
  readonly ready: readonly HeldMessage[];
  /** Held back until a time in milliseconds since 1970; one whose time has come is as good as ready. */
  readonly delayed: readonly (HeldMessage & { readonly delayUntil: number })[];
  readonly inflight: readonly { readonly message: HeldMessage; readonly receiptHandle: string }[];
};

type Queue = {
  setAttributes(attributes: Readonly<Record<string, string>>): void;
  inspectMessages(): HeldMessages;
  changeVisibility(receiptHandle: string, seconds: number): void;
  cancelWaiters(): void;
  persistence?: unknown;
};

type Store = {
  createQueue(name: string, url: string, arn: string, attributes: Readonly<Record<string, string>>): Queue;
  getQueueByName(name: string): Queue | undefined;
  allQueues(): Iterable<Queue>;
  persistence?: unknown;
};

type Persistence = { loadSqsAndSns(sqs: Store, sns: unknown): void; close(): void };

/** The embedded SQS on a loopback port, and its queues from the inside. */
export type Fauxqs = { readonly endpoint: string; readonly store: Store; stop(): Promise<void> };

type FauxqsOptions = { readonly folder?: string | undefined; readonly port?: number | undefined };

/**
 * Starts fauxqs 2.4.1 from its parts: its own `startFauxqs` listens on every interface of the machine, and only its
 * inside shows which messages are under way. With `folder` the queues survive a restart; without `port` it is a free
 * one.
 */
export async function startFauxqs({ folder, port = 0 }: FauxqsOptions): Promise<Fauxqs> {
  const [{ SqsStore }, { SnsStore }, { S3Store }] = await Promise.all([
    part<{ SqsStore: new () => Store }>('sqs/sqsStore.js'),
    part<{ SnsStore: new () => unknown }>('sns/snsStore.js'),
    part<{ S3Store: new () => unknown }>('s3/s3Store.js'),
  ]);
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const persistence = folder === undefined ? undefined : await load(folder, stores.sqsStore, stores.snsStore);
  const app = buildApp({ logger: false, stores: stores as never });
  await app.ready();
  const server = createServer((request, response) => app.routing(request, response)).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    endpoint: `http://127.0.0.1:${bound}`,
    store: stores.sqsStore,
    async stop() {
      await app.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      persistence?.close();
    },
  };
}

async function load(folder: string, sqs: Store, sns: unknown): Promise<Persistence> {
  const { PersistenceManager } = await part<{ PersistenceManager: new (folder: string) => Persistence }>(
    'persistence.js',
  );
  const persistence = new PersistenceManager(folder);
  persistence.loadSqsAndSns(sqs, sns);
  for (const queue of sqs.allQueues()) {
    // The receiver of these is gone. Only in memory: fauxqs cannot write this state, and the file may lag behind.
    for (const { receiptHandle } of queue.inspectMessages().inflight) queue.changeVisibility(receiptHandle, 0);
    queue.persistence = persistence;
  }
  sqs.persistence = persistence;
  return persistence;
}

/** The package exports its entry only; its parts lie beside it. */
async function part<T>(path: string): Promise<T> {
  return import(new URL(path, import.meta.resolve('fauxqs')).href);
}
