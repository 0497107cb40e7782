import type { FunctionSource } from '../../../local/lambda.ts';
import { db } from '../../../shared/db/table.ts';
import { sqs } from '../../../shared/queue/queue.ts';
import { FAULTS } from '../planted.ts';
import { seededRandom } from '../random.ts';

/** The fault that a process has, and what its chance begins with. */
export type Planting = { readonly planted?: string | undefined; readonly seed?: number | undefined };

type Stack = {
  add(
    middleware: unknown,
    options: { readonly step: 'initialize'; readonly priority: 'low'; readonly name: string },
  ): void;
};
type Next = (request: { input: Record<string, unknown> }) => Promise<{ output: Record<string, unknown> }>;

/** Has the calls of this process meet with a fault; without one they stay as they are. */
export function plantCalls({ planted = '', seed = 0 }: Planting): void {
  const fault = FAULTS[planted];
  if (!fault) return;
  const random = seededRandom(seed);
  const around = (next: Next, { commandName = '' }: { commandName?: string }) => {
    return async (request: { input: Record<string, unknown> }) => {
      const command = commandName.replace(/Command$/, '').replace(/^(Put|Get|Update|Delete)$/, '$1Item');
      const call = { command, input: request.input };
      const pretended = fault.call?.(call, random) === false;
      const result = pretended ? { output: { $metadata: {} } } : await next(request);
      if (!pretended) fault.answer?.(call, result.output, random);
      return result;
    };
  };
  for (const { middlewareStack } of [db(), sqs()]) {
    (middlewareStack as unknown as Stack).add(around, { step: 'initialize', priority: 'low', name: 'plantCalls' });
  }
}

/** The functions that the stream and the queues call, with a fault; without one as they are. */
export function faultyFunctions(functions: FunctionSource, { planted = '', seed = 0 }: Planting): FunctionSource {
  const invoke = FAULTS[planted]?.invoke;
  if (!invoke) return functions;
  const random = seededRandom(seed);
  return async (name) => {
    const handler = await functions(name);
    return (event, context) => invoke(name, () => handler(event, context), random);
  };
}
