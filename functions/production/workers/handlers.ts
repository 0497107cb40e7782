import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type Changes, merge } from '../../../shared/merge.ts';
import type { FieldError } from '../../../shared/problem.ts';
import type { ResolvedReferences } from '../../../shared/references.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { keptNameErrors } from '../../named-by.ts';
import { referenceTo } from '../../references.ts';
import { Downtimes, workerOwner } from '../downtimes/entity.ts';
import { unusualIndex, usualIndex } from '../model/intervals.ts';
import { Productions, productionWorkerIndex } from '../productions/entity.ts';
import { PunchClocks, punchWorkerIndex } from '../punchclocks/entity.ts';
import type { contract } from './contract.ts';
import { Workers } from './entity.ts';
import { type Worker, workerJson } from './schema.ts';

const keyOf = ({ number }: { readonly number: number }) => padId(number);

const groupReference = (name: string, pointer = '') => referenceTo('worker group', name, pointer);

const referencesOf = ({ groups, section }: Changes<Worker>, prefix: string) => [
  ...(groups ?? []).map((code, position) => groupReference(code, `${prefix}/groups/${position}`)),
  ...(section ? [referenceTo('section', section, `${prefix}/section`)] : []),
];

/** Groups by their codes, whatever they were called by: a group finds its workers by its code. */
const withGroupCodes = <S extends Changes<Worker>>(sent: S, found: ResolvedReferences): S =>
  sent.groups
    ? { ...sent, groups: [...new Set(sent.groups.map((name) => found.keyOf(groupReference(name)) ?? name))] }
    : sent;

/** Where what is known of a worker's time stands, under the id of the worker. */
const RECORDS = [
  { entity: Productions, index: productionWorkerIndex },
  { entity: Downtimes, index: (id: number) => usualIndex(workerOwner(id)) },
  { entity: Downtimes, index: (id: number) => unusualIndex(workerOwner(id)) },
  { entity: PunchClocks, index: punchWorkerIndex },
] as const;

/** Records show their worker by its number, which stays as long as there are any (rule worker-number). Four reads at once. */
async function numberErrors({ id, number }: Worker, after: number, store: Store): Promise<readonly FieldError[]> {
  const found = await Promise.all(RECORDS.map(({ entity, index }) => store.firstIn(entity, index(id))));
  const named = found.flatMap((key, position) =>
    key === undefined ? [] : [`${RECORDS[position]?.entity.noun} ${Number(key)}`],
  );
  return named.length === 0
    ? keptNameErrors(store, 'worker', 'number', [number, after])
    : [{ pointer: '/number', message: `must stay ${number}: ${named[0]} is of the worker` }];
}

export const handlers: Handlers<typeof contract> = registerHandlers(
  {
    entity: Workers,
    unique: { code: keyOf },
    references: referencesOf,
    make: (sent: Omit<Worker, 'id'>, id: number, found: ResolvedReferences): Worker => ({
      ...withGroupCodes(sent, found),
      id,
    }),
    change: (before: Worker, sent: Changes<Worker>, found: ResolvedReferences) =>
      merge(before, withGroupCodes(sent, found)),
    checkChange: async (before: Worker, after: Worker, store: Store) =>
      before.number === after.number ? [] : await numberErrors(before, after.number, store),
    represent: workerJson,
  },
  keyOf,
);
