import type { Reference, ResolvedReferences } from '../../../shared/references.ts';
import { referenceTo } from '../../references.ts';
import type { ProducedWaste } from '../productions/entity.ts';

type Waste = ProducedWaste['waste'];

/** A waste type as something to look up. */
export const wasteReference = (code: string, pointer = ''): Reference => referenceTo('waste type', code, pointer);

/** What is kept of a waste type beside the waste of a production; nothing when it does not exist. */
export function producedWasteType(code: string, { dataOf }: Pick<ResolvedReferences, 'dataOf'>): Waste | undefined {
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
