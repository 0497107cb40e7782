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

/** Plants a fault into the functions of this process; without one they stay as they are. */
export function plantFault(functions: FunctionSource, { planted = '', seed = 0 }: Planting): FunctionSource {
  const fault = FAULTS[planted];
  if (!fault) return functions;
  const random = seededRandom(seed);
  const around = (next: Next, { commandName = '' }: { commandName?: string }) => {
    return async (request: { input: Record<string, unknown> }) => {
      const call = {
        command: commandName.replace(/Command$/, '').replace(/^(Put|Get|Update|Delete)$/, '$1Item'),
        input: request.input,
      };
      const pretended = fault.call?.(call, random) === false;
      const result = pretended ? { output: { $metadata: {} } } : await next(request);
      if (!pretended) fault.answer?.(call, result.output, random);
      return result;
    };
  };
  for (const { middlewareStack } of [db(), sqs()]) {
    (middlewareStack as unknown as Stack).add(around, { step: 'initialize', priority: 'low', name: 'plantFault' });
  }
  const { invoke } = fault;
  if (!invoke) return functions;
  return async (name) => {
    const handler = await functions(name);
    return (event, context) => invoke(name, () => handler(event, context), random);
  };
}
