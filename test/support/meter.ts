import { AsyncLocalStorage } from 'node:async_hooks';
import { ThrottlingException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { db } from '../../shared/db/table.ts';
import { memo } from '../../shared/memo.ts';

/** One round trip to the table: `PutItem`, `Query`, …; its input as it goes over the wire. Retries count again. */
type RoundTrip = { readonly command: string; readonly input: Readonly<Record<string, unknown>> };

/** Looks at a round trip before it is made; an error it answers is thrown instead of making it. */
export type Fault = (command: string, input: RoundTrip['input']) => Error | undefined;

/** What the work came to, and the round trips made on its behalf; consumers it sets off are not part of it. */
export type MeterReading<T> = {
  readonly result: T;
  readonly roundTrips: readonly RoundTrip[];
  readonly commands: readonly string[];
};

const current = new AsyncLocalStorage<RoundTrip[]>();
const faults = new Set<Fault>();

/** Does the work and counts the round trips to the table it takes. */
export async function meter<T>(work: () => Promise<T>): Promise<MeterReading<T>> {
  tap();
  const roundTrips: RoundTrip[] = [];
  const result = await current.run(roundTrips, work);
  return { result, roundTrips, commands: roundTrips.map(({ command }) => command) };
}

/** Puts a fault between the functions and the table, for the whole process, until the answered function is called. */
export function injectFault(fault: Fault): () => void {
  tap();
  faults.add(fault);
  return () => void faults.delete(fault);
}

/** What DynamoDB throws when another transaction holds one of the items; the engines here never do. */
export function transactionConflictError(items = 1): Error {
  const reasons = Array.from({ length: items }, (_, position) => ({
    Code: position === 0 ? 'TransactionConflict' : 'None',
  }));
  return new TransactionCanceledException({
    message: 'Transaction cancelled, please refer cancellation reasons for specific reasons',
    CancellationReasons: reasons,
    $metadata: { httpStatusCode: 400 },
  });
}

/** What DynamoDB throws when a partition has no capacity left. */
export function throttlingError(): Error {
  return new ThrottlingException({
    message: 'Throughput exceeds the current capacity',
    $metadata: { httpStatusCode: 400 },
  });
}

/** Inside the SDK's retries, so that every attempt counts and an injected error is retried like a real one. */
const tap = memo(() => {
  db().middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const trip = {
          command: commandName.replace(/Command$/, ''),
          input: request.input as unknown as RoundTrip['input'],
        };
        current.getStore()?.push(trip);
        for (const fault of faults) {
          const error = fault(trip.command, trip.input);
          if (error) throw error;
        }
        return next(request);
      },
    { step: 'deserialize', priority: 'low', name: 'meter' },
  );
});
