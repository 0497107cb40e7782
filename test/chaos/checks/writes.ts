import type { TrackedEntity } from '../memory.ts';
import { entitiesOf } from '../truth.ts';
import { KINDS } from '../work.ts';
import { type Check, countBy } from './check.ts';

/** What was answered with success is there as it was sent; what was lost is there whole or not at all; nothing twice. */
export const writesAreKept: Check = ({ company, truth, memory }) => {
  const violations = [...memory.surprises];
  for (const kind of KINDS) {
    const entities = entitiesOf(truth, company.id, kind.entity);
    const byId = new Map(entities.map(({ data }) => [data.id, data]));
    const tracked = memory.tracked.filter((one) => one.kind === kind);
    for (const one of tracked) {
      const data = byId.get(one.id);
      const figure = data ? String(kind.figureOf(data)) : null;
      if (!one.possible.includes(figure))
        violations.push(`${nameOf(one)} is ${figure}, not ${one.possible.join(' or ')}`);
    }
    const sent = new Set([...memory.open, ...tracked.map(({ mark }) => mark)]);
    const marks = countBy(
      entities.map(({ data }) => String(kind.markOf(data))).filter((mark) => sent.has(mark)),
      (mark) => mark,
    );
    for (const [mark, count] of marks) if (count > 1) violations.push(`${kind.entity} ${mark} was made ${count} times`);
  }
  return { violations, figures: { 'entities made': memory.tracked.length, 'creations left open': memory.open.size } };
};

const nameOf = ({ kind, id, mark }: TrackedEntity) => `${kind.entity} ${id} (${mark})`;
