import type { Api } from '../../api/types.ts';
import { texts } from '../../texts.ts';

/** Who made a change: the API key as it was called then, and what kind of caller it was. */
export function writerText(by: Api<'Event'>['by']): string {
  if (!by) return texts.none;
  const name = by['key-name'] ?? by.key;
  const caller = texts.events.callers[by.caller];
  return name ? `${name}, ${caller}` : caller;
}
