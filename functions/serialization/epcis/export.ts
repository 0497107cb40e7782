import type { Store } from '../../../shared/db/store.ts';
import { epcisDocument } from './event.ts';
import { readEpcisEvents } from './event-reader.ts';
import { EPCIS_EVENTS_MAX, type WantedEvents } from './schema.ts';

/** One document with all events that are wanted, in pieces of text: only some events are in memory at a time. */
export async function* epcisExport(store: Store, wanted: WantedEvents, zone: string): AsyncGenerator<string> {
  const [head = '', tail = ''] = JSON.stringify(epcisDocument([], store.at)).split('[]');
  yield head;
  yield '[';
  let separator = '';
  let cursor: string | undefined;
  do {
    const { events, next } = await readEpcisEvents(store, wanted, { events: EPCIS_EVENTS_MAX, cursor, zone });
    for (const event of events) {
      yield `${separator}${JSON.stringify(event)}`;
      separator = ',\n';
    }
    cursor = next;
  } while (cursor !== undefined);
  yield ']';
  yield `${tail}\n`;
}
