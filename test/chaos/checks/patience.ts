import type { AheadRequest, LaterAnswer } from '../ahead.ts';
import { type EntityItem, entitiesOf, type Truth } from '../truth.ts';
import { type Check, countBy } from './check.ts';

/**
 * What was sent ahead of what it names was carried out exactly once if that came, and is answered at its address with what
 * it made; else it has expired, and made nothing. What was cancelled made nothing either.
 */
export const parkedAreCarriedOutOnce: Check = ({ company, truth, ahead: { requests, surprises }, later }) => {
  const world = worldOf(truth, company.id);
  return {
    violations: [
      ...surprises,
      ...requests.flatMap((request) => {
        const problem = problemOf(request, world, later.get(request.parked ?? 0));
        return problem === undefined ? [] : [`${request.kind.entity} ${request.mark} ${problem}`];
      }),
    ],
    figures: {
      'requests sent ahead': requests.length,
      'requests that waited': requests.filter(({ parked }) => parked !== undefined).length,
      ...countsOf(world.parked.values()),
    },
  };
};

type World = {
  readonly products: ReadonlySet<unknown>;
  /** Parked requests by number. */
  readonly parked: ReadonlyMap<number, EntityItem>;
  /** What was made of a kind of entity. */
  readonly made: (request: AheadRequest) => readonly EntityItem[];
};

function worldOf(truth: Truth, company: string): World {
  const made = new Map<string, Map<string, EntityItem[]>>();
  return {
    products: new Set(entitiesOf(truth, company, 'products').map(({ data }) => data.code)),
    parked: new Map(entitiesOf(truth, company, 'parked-requests').map((item) => [Number(item.data.id), item])),
    made({ kind, mark }) {
      const known =
        made.get(kind.entity) ??
        Map.groupBy(entitiesOf(truth, company, kind.entity), ({ data }) => String(kind.markOf(data)));
      made.set(kind.entity, known);
      return known.get(mark) ?? [];
    },
  };
}

function countsOf(parked: Iterable<EntityItem>) {
  const counts = countBy(parked, ({ data }) => `parked requests ${data.status}`);
  return Object.fromEntries([...counts].toSorted());
}

/** What is wrong with a request, from what the table has and what its address answers. */
function problemOf(request: AheadRequest, world: World, answer: LaterAnswer | undefined): string | undefined {
  const made = world.made(request);
  if (made.length > 1) return `was carried out ${made.length} times`;
  if (request.parked === undefined)
    return request.outcome === 'done' && made.length === 0
      ? 'was answered as carried out, and is not there'
      : undefined;
  const item = world.parked.get(request.parked);
  if (!item) return problemOfCancelled(request, made);
  if (request.cancelled === 'done') return 'was cancelled, and is there';
  const { status } = item.data;
  if (status === 'done') return problemOfDone(made, answer);
  if (made.length > 0) return `is ${status}, and was carried out`;
  if (world.products.has(request.product)) return `is ${status} although ${request.product} came`;
  if (status === 'expired') return answered(answer, 410);
  // The request for its product was lost, and not sent again.
  return status === 'waiting' ? undefined : `is ${status}`;
}

const problemOfCancelled = ({ cancelled }: AheadRequest, made: readonly EntityItem[]) =>
  cancelled === undefined || cancelled === 'refused' || made.length > 0
    ? `is gone (${cancelled ?? 'not cancelled'}), and was carried out ${made.length} times`
    : undefined;

function problemOfDone([made]: readonly EntityItem[], answer: LaterAnswer | undefined): string | undefined {
  if (!made) return 'is done, and was not carried out';
  if (answer?.kind !== 'done') return answered(answer, 201);
  const [{ id } = {}] = [answer.body].flat();
  return id === made.data.id ? undefined : `made ${made.data.id}, and is answered with ${id}`;
}

const answered = (answer: LaterAnswer | undefined, status: number) =>
  answer?.kind === 'refused' && answer.status === status
    ? undefined
    : `is answered ${JSON.stringify(answer)}, not ${status}`;
