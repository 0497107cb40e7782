import type { EntityEvents } from '../../../shared/events/definition.ts';
import type { ClearMessage, FillMessage } from '../model/messages.ts';
import { twinOf } from '../model/twin.ts';
import { Sandboxes } from './entity.ts';
import { type Sandbox, sandboxJson } from './schema.ts';

/** A fresh run is filled, and what a run has left behind is cleared; no webhook and no channel tells of it. */
export const sandboxEvents: EntityEvents<Sandbox> = {
  entity: Sandboxes.name,
  show: (sandbox, { zone }) => sandboxJson(sandbox, zone),
  work: ({ kind, company, data, before }) => {
    const isFresh = kind === 'created' || (kind === 'updated' && before?.run !== data.run);
    const left = kind === 'deleted' ? data : isFresh ? before : undefined;
    const fill: FillMessage = { fill: { parent: company, sandbox: data.id, run: data.run, step: 0 } };
    const messages = [
      ...(isFresh ? [fill] : []),
      ...(left ? [{ clear: { company: twinOf(company, left), look: 0 } } satisfies ClearMessage] : []),
    ];
    return messages.length > 0 ? { queue: 'sandboxes', messages } : undefined;
  },
};
