import { consumers } from '../../functions/consumers.ts';
import { contracts } from '../../functions/contracts.ts';
import { functionEntries } from '../../functions/entries.ts';
import type { FactoryOptions } from '../../local/factory.ts';
import { projectFunctions } from '../../local/functions.ts';
import type { FunctionSource, LambdaFunction } from '../../local/lambda.ts';
import { memo } from '../../shared/memo.ts';

type StreamEvent = {
  readonly Records: readonly { readonly dynamodb?: { readonly Keys?: { readonly pk?: { readonly S?: string } } } }[];
};

const leftOut = new Set<string>();

let leavesOut = false;

/** Whether consumers are told nothing of the companies that the file under way makes. */
export function leaveCompaniesOut(value: boolean): void {
  leavesOut = value;
}

/** Has consumers be told nothing of a company, where the file says so: half of what a change costs comes after the answer. */
export function leaveOut({ id }: { readonly id: string }): void {
  if (leavesOut) leftOut.add(id);
}

const readers = new Set(consumers.filter(({ stream }) => stream).map(({ name }) => name));

/** The functions of the project; those that read the stream get no record of a company that is left out. */
export const functionsLeavingOut = memo((): NonNullable<FactoryOptions['functions']> => {
  const [source, entries] = [projectFunctions(), functionEntries()];
  const loaded = new Map<string, Promise<LambdaFunction>>();
  const load: FunctionSource = async (name) => (readers.has(name) ? readerOf(await source(name)) : source(name));
  return {
    contracts,
    has: (name) => entries.has(name),
    source(name) {
      const known = loaded.get(name) ?? load(name);
      loaded.set(name, known);
      return known;
    },
  };
});

function readerOf(reader: LambdaFunction): LambdaFunction {
  return async (event: StreamEvent, context) => {
    const Records = event.Records.filter(({ dynamodb }) => {
      const [company = ''] = dynamodb?.Keys?.pk?.S?.split('#') ?? [];
      return !leftOut.has(company);
    });
    return Records.length === 0 ? { batchItemFailures: [] } : reader({ ...event, Records } as never, context);
  };
}
