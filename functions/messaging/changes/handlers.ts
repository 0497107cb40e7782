import { randomUUID } from 'node:crypto';
import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { unknownEntity } from '../../../shared/problem.ts';
import { channelEvents } from '../../events.ts';
import { noteReading } from '../model/channel-readers.ts';
import { channelByName } from '../model/subscriptions.ts';
import type { contract } from './contract.ts';
import {
  acknowledgementWrite,
  leaseChange,
  readReceipt,
  saveReceipt,
  takeChange,
  type WaitingChange,
  waitingChanges,
} from './store.ts';

/** Rule channel-acknowledged: what was read is hidden for a minute. */
const LEASE_MILLISECONDS = 60_000;

export const handlers: Handlers<typeof contract> = {
  read: async ({ params, query, store, company, identity, now, bodiless }) => {
    const { id, type } = await mustFind(store, params.channel);
    const events = channelEvents.find((candidate) => candidate.channel?.type === type);
    // Read once and gone: HEAD, whose answer shows nothing, takes nothing.
    if (!events?.channel || bodiless) return { body: [] };
    const { represent, complete } = events.channel;
    const found = await waitingChanges({ company: company.id, channel: id, of: events.entity, now });
    await store.admitted;
    // Rule channel-peek: what is only looked at stays for who reads.
    const handOut = query.peek ? showAll : query.ack === 'manual' ? leaseAll : takeAll;
    const [{ kept, headers }] = await Promise.all([
      handOut(company.id, id, found, now),
      ...(query.peek ? [] : [noteReading(company.id, id, identity.key, now)]),
    ]);
    const viewing = { zone: company.timeZone, now, workers: query.workers ?? false };
    const states = await Promise.all(
      kept.map(({ data, deleted }) => (complete && !deleted ? complete(company.id, data as never, viewing) : data)),
    );
    const body = kept.map(
      ({ deleted }, position) => represent(states[position] as never, { ...viewing, deleted }) as object,
    );
    return { body: body as Record<string, unknown>[], headers: { ...headers, ...eventHeaders(kept) } };
  },

  acknowledge: async ({ params, store, company }) => {
    const { id } = await mustFind(store, params.channel);
    const receipt = params.receipt;
    const leased = await readReceipt(company.id, id, receipt);
    if (!leased) throw unknownEntity('receipt', receipt);
    await store.admitted;
    if (!store.rehearsal) await Promise.all(leased.map((entity) => takeChange(company.id, id, entity, receipt)));
    return store.commit([acknowledgementWrite(company.id, id, receipt)], {});
  },
};

/** Which event carried each of the entities, in the order of the body: the documented body has no place for it. */
const eventHeaders = (kept: readonly WaitingChange[]) =>
  kept.length > 0 && {
    'x-event-ids': kept.map(({ event }) => event.id).join(','),
    'x-event-sequences': kept.map(({ event }) => event.sequence).join(','),
  };

async function mustFind(store: Store, name = '') {
  const channel = await channelByName(store, name);
  if (!channel) throw unknownEntity('channel', name);
  return channel;
}

type Kept = { readonly kept: readonly WaitingChange[]; readonly headers: Record<string, string> };

/** What waits, and goes on waiting. */
const showAll = async (_company: string, _channel: number, kept: readonly WaitingChange[]): Promise<Kept> => ({
  kept,
  headers: {},
});

/** Only what this call itself took is answered: two readers at once never get the same change. */
async function takeAll(company: string, channel: number, found: readonly WaitingChange[]): Promise<Kept> {
  const taken = await Promise.all(found.map((entity) => takeChange(company, channel, entity)));
  return { kept: found.filter((_, position) => taken[position]), headers: {} };
}

async function leaseAll(company: string, channel: number, found: readonly WaitingChange[], now: Date): Promise<Kept> {
  if (found.length === 0) return { kept: [], headers: {} };
  const receipt = randomUUID();
  await saveReceipt(company, channel, receipt, found, now);
  const terms = { receipt, now: now.getTime(), until: now.getTime() + LEASE_MILLISECONDS };
  const leased = await Promise.all(found.map((entity) => leaseChange(company, channel, entity, terms)));
  return { kept: found.filter((_, position) => leased[position]), headers: { 'x-receipt': receipt } };
}
