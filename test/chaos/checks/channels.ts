import { entityEvents } from '../../../functions/events.ts';
import type { ChannelReading } from '../company.ts';
import type { SeenStates } from '../readers.ts';
import { entitiesOf, type Truth } from '../truth.ts';
import type { Check } from './check.ts';

type Entity = Readonly<Record<string, unknown>>;

/** What a reader has to know of an entity, as the table has it; what is deleted has a marker in the channel. */
const FIGURES: Readonly<Record<string, (entity: Entity) => unknown>> = {
  PRODUCTION_ORDER: ({ description }) => description ?? '',
  PRODUCTION: ({ quantity }) => Number(quantity),
  STOCK: ({ stock, total }) => (total === undefined ? stock : Number(total) / 1e6),
};

const isMarked = (seen: Entity) => seen.status === 'deleted' || seen['running-status'] === 'deleted';

/** Every reader of a channel saw the last state of every entity that changed, or that it is gone. */
export const readersUpToDate: Check = ({ company, truth, seen }) => {
  const judged = company.channels.map((channel) => {
    const last = lastStates(truth, company.id, channel);
    const known: SeenStates = seen.get(channel.name) ?? new Map();
    const wrong = [...last].flatMap(([name, state]) => {
      const problem = difference(channel.type, known.get(name), state);
      return problem === undefined ? [] : [`channel ${channel.name}: ${name} ${problem}`];
    });
    return { wrong, entities: last.size };
  });
  return {
    violations: judged.flatMap(({ wrong }) => wrong),
    figures: { 'entities in channels': judged.reduce((sum, { entities }) => sum + entities, 0) },
  };
};

/** What is wrong with what a reader saw last of an entity; `state` is what the table has, if anything. */
function difference(type: string, shown: Entity | undefined, state: Entity | undefined): string | undefined {
  if (!shown) return 'was never seen';
  if (isMarked(shown) !== !state)
    return state ? 'is there, and was last seen as gone' : 'is gone, and the reader does not know';
  const figureOf = FIGURES[type];
  if (!state || !figureOf || figureOf(shown) === figureOf(state)) return undefined;
  return `was last seen as ${figureOf(shown)}, it is ${figureOf(state)}`;
}

/** The entities a channel has had to show: their data by name, nothing for those that are gone. */
function lastStates(truth: Truth, company: string, { type }: ChannelReading) {
  const events = entityEvents.find(({ channel }) => channel?.type === type);
  const entity = events?.entity ?? '';
  const now = new Map(entitiesOf(truth, company, entity).map(({ sk, data }) => [sk, data]));
  const states = new Map<string, Entity | undefined>();
  for (const change of truth.changes) {
    if (change.company !== company || change.entity !== entity || events?.channel?.isCarried?.(change) === false)
      continue;
    states.set(type === 'STOCK' ? change.key : String(change.data.id), now.get(change.key));
  }
  return states;
}
