import type { components } from './api.ts';
import { Refused } from './errors.ts';
import { pause } from './patience.ts';
import { nextQuery, type PlainRequest, type Send } from './request.ts';

/** A thing as it is now, of the form of the channel's type; or its last state, with the marker that it is gone. */
export type Change = components['schemas']['Change'];

/** An event of the company's ledger. */
export type LedgerEvent = components['schemas']['Event'];

/** How to read a channel. */
export type ChangeReading = {
  /** Goes on for ever, and looks so often while the channel is empty. Left out: ends when it is empty. */
  readonly everySeconds?: number | undefined;
  /** Shows production orders with the workers assigned. */
  readonly workers?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A thing that changed, and the latest event that changed it. */
export type ChannelItem<T = Change> = { readonly entity: T; readonly eventId: string; readonly sequence: number };

/** Which events to read. */
export type EventReading = {
  /** The last sequence that is known already; 0, the default, begins with the oldest that is kept. */
  readonly after?: number | undefined;
  /** Begins at this instant instead. */
  readonly since?: string | undefined;
  /** Only of these entities. */
  readonly entity?: readonly LedgerEvent['entity'][] | undefined;
  /** Only of these types. */
  readonly type?: readonly LedgerEvent['type'][] | undefined;
  /** Goes on for ever, and looks so often for new ones. Left out: ends with the latest. */
  readonly everySeconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
};

const LIMIT_MAX = 100;

/**
 * Reads a channel with acknowledgement. What takes longer than the 60 seconds of a lease comes again, as everything may: the
 * sequence tells.
 */
export async function* changesOf(
  request: Send,
  channel: string,
  { everySeconds, workers, signal }: ChangeReading = {},
): AsyncGenerator<ChannelItem, void, undefined> {
  const path = `/api/changes/${encodeURIComponent(channel)}`;
  for (;;) {
    const query = { ack: 'manual', workers };
    const { body, headers } = await request<readonly Change[]>({ method: 'get', path, query, signal });
    const [ids, sequences] = [listIn(headers, 'x-event-ids'), listIn(headers, 'x-event-sequences')];
    for (const [position, entity] of body.entries()) {
      yield { entity, eventId: ids[position] ?? '', sequence: Number(sequences[position]) };
    }
    const receipt = headers.get('x-receipt');
    if (receipt && body.length > 0)
      await acknowledge(request, { method: 'delete', path: `${path}/${receipt}`, signal });
    if (body.length > 0) continue;
    if (everySeconds === undefined) return;
    await pause(everySeconds, signal);
  }
}

/** A receipt whose lease is over is unknown, and what it was for comes again. */
async function acknowledge(request: Send, asked: PlainRequest): Promise<void> {
  try {
    await request(asked);
  } catch (error) {
    if (!(error instanceof Refused && error.status === 404)) throw error;
  }
}

const listIn = (headers: Headers, name: string) => headers.get(name)?.split(',') ?? [];

/** Reads the ledger. A 410 is thrown as `Refused`: its problem says what can still be read (docs/events.md). */
export async function* eventsOf(
  request: Send,
  { after = 0, since, entity, type, everySeconds, signal }: EventReading = {},
): AsyncGenerator<LedgerEvent, void, undefined> {
  const filter = { entity: entity?.join(','), type: type?.join(','), limit: LIMIT_MAX };
  let last = after;
  let query: PlainRequest['query'] = { ...(since === undefined ? { after } : { since }), ...filter };
  for (;;) {
    const { body, headers } = await request<readonly LedgerEvent[]>({
      method: 'get',
      path: '/api/events',
      query,
      signal,
    });
    for (const event of body) {
      yield event;
      last = event.sequence;
    }
    const next = nextQuery(headers);
    if (next) query = next;
    else if (everySeconds === undefined) return;
    else {
      if (last > 0) query = { after: last, ...filter };
      await pause(everySeconds, signal);
    }
  }
}
