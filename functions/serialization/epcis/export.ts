import type { Store } from '../../../shared/db/store.ts';
import { documentOf } from './event.ts';
import { readEvents } from './reading.ts';
import { EVENTS_MAX, type Wanted } from './schema.ts';

/** One document with all events that are wanted, in pieces of text: only some events are in memory at a time. */
export async function* exported(store: Store, wanted: Wanted, zone: string): AsyncGenerator<string> {
  const [head = '', tail = ''] = JSON.stringify(documentOf([], store.at)).split('[]');
  yield head;
  yield '[';
  let separator = '';
  let cursor: string | undefined;
  do {
    const { events, next } = await readEvents(store, wanted, { events: EVENTS_MAX, cursor, zone });
    for (const event of events) {
      yield `${separator}${JSON.stringify(event)}`;
      separator = ',\n';
    }
    cursor = next;
  } while (cursor !== undefined);
  yield ']';
  yield `${tail}\n`;
}
