import { queues } from '../../functions/consumers.ts';
import { contracts } from '../../functions/contracts.ts';
import { functionEntries } from '../../functions/entries.ts';
import { projectFunctions } from '../../local/functions.ts';
import { newCompany } from '../support/factory.ts';
import type { Charge } from './measure.ts';

const entries = functionEntries();
const load = projectFunctions();
const consumersOfQueues = new Set<string>(queues.map(({ consumer }) => consumer.name));

let counts: Map<string, number> | undefined;
let stream: { readonly arrived: PromiseWithResolvers<void>; readonly released: Promise<void> } | undefined;

/** The functions of the project, each counted when it runs. */
export const countedFunctions = {
  contracts,
  has: (name: string) => entries.has(name),
  source: (name: string) => {
    if (name === 'fan-out' && stream) return passingOver(stream);
    counts?.set(name, (counts.get(name) ?? 0) + 1);
    return load(name);
  },
};

/** In place of the consumer of the stream: takes a batch, and does nothing with it. */
async function passingOver({ arrived, released }: NonNullable<typeof stream>) {
  stream = undefined;
  arrived.resolve();
  return async () => {
    await released;
    return { batchItemFailures: [] };
  };
}

/** Does the work and answers what it was charged, how often each function ran, and how many batches came from queues. */
export async function countInvocations(work: () => Promise<readonly Charge[]>) {
  const counting = new Map<string, number>();
  counts = counting;
  try {
    const charges = await work();
    const batches = [...counting].reduce((sum, [name, count]) => sum + (consumersOfQueues.has(name) ? count : 0), 0);
    return { charges, invocations: Object.fromEntries(counting), batches };
  } finally {
    counts = undefined;
  }
}

/**
 * Keeps the consumer of the stream busy with something else until it is released, so that all that is changed meanwhile
 * comes in one batch, however fast the engines are.
 */
export async function holdStream(): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  stream = { arrived, released };
  await newCompany();
  await arrived.promise;
  return release;
}
