import type { Reference, Resolved } from '../../../shared/references.ts';
import { refer } from '../../references.ts';
import type { ProducedWaste } from '../productions/entity.ts';

type Waste = ProducedWaste['waste'];

/** A waste type as something to look up. */
export const wasteReference = (code: string, pointer = ''): Reference => refer('waste type', code, pointer);

/** What is kept of a waste type beside the waste of a production; nothing when it does not exist. */
export function wasteOf(code: string, { dataOf }: Pick<Resolved, 'dataOf'>): Waste | undefined {
  const found = dataOf<{ readonly [K in keyof Waste]?: Waste[K] | null | undefined }>(wasteReference(code));
  return (
    found && {
      id: found.id ?? 0,
      code,
      description: found.description ?? null,
      flaw: found.flaw ?? null,
      recoverable: found.recoverable ?? false,
      billable: found.billable ?? false,
    }
  );
}
