import * as z from 'zod/mini';
import { instant } from '../../../shared/http/fields.ts';
import { integer } from '../../../shared/http/number-fields.ts';
import { memo } from '../../../shared/memo.ts';
import { batch, gtin } from '../model/serials-input.ts';

/** Events of a page: up to 500 packs each, so that what a function may answer (6 MB) is enough for any serials. */
export const EPCIS_EVENTS_MAX = 50;
const EVENTS_DEFAULT = 30;

const time = () => z.optional(instant());

/** Names of ours, with those of EPCIS 2.0 for the same. */
const SAME = [
  ['from', 'GE_eventTime'],
  ['to', 'LT_eventTime'],
] as const;

/** Which events are wanted; the parameters in the spelling of EPCIS 2.0 mean the same as ours (rule names-agree). */
export const EventsQuery = memo(() =>
  z
    .object({
      gtin: z.optional(gtin()),
      batch: z.optional(batch()),
      kind: z.optional(z.enum(['commissioning', 'decommissioning'])),
      from: time(),
      to: time(),
      GE_eventTime: time(),
      LT_eventTime: time(),
      perPage: z.optional(integer(1)),
    })
    .check(({ value, issues }) => {
      for (const [own, other] of SAME) {
        const [first, second] = [value[own], value[other]];
        if (first === undefined || second === undefined || first === second) continue;
        issues.push({ code: 'custom', input: value, path: [other], message: `must say the same as ${own}` });
      }
    }),
);

/** Which events are wanted. */
export type WantedEvents = {
  readonly gtin?: string | undefined;
  readonly batch?: string | undefined;
  readonly kind?: 'commissioning' | 'decommissioning' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** What a query asks for, and how many events of it at once. */
export function epcisRequest(query: z.output<ReturnType<typeof EventsQuery>>): {
  wanted: WantedEvents;
  events: number;
} {
  const { gtin: product, batch: made, kind, from = query.GE_eventTime, to = query.LT_eventTime, perPage } = query;
  return {
    wanted: { gtin: product, batch: made, kind, from, to },
    events: Math.min(perPage ?? EVENTS_DEFAULT, EPCIS_EVENTS_MAX),
  };
}

/** Reasons to decommission that CBV 2.0 has a disposition of their own for; the others leave packs `inactive`. */
export const OWN_DISPOSITIONS = ['damaged', 'stolen', 'expired', 'recalled'] as const;

const EventOut = memo(() =>
  z.object({
    type: z.literal('ObjectEvent'),
    eventID: z.string(),
    eventTime: z.string(),
    eventTimeZoneOffset: z.string(),
    action: z.enum(['ADD', 'DELETE']),
    bizStep: z.enum(['commissioning', 'decommissioning', 'destroying']),
    disposition: z.enum(['active', 'inactive', 'destroyed', ...OWN_DISPOSITIONS]),
    epcList: z.array(z.string()),
    ilmd: z.optional(z.object({ 'cbvmda:lotNumber': z.string(), 'cbvmda:itemExpirationDate': z.string() })),
  }),
);
export type EpcisEvent = z.output<ReturnType<typeof EventOut>>;

export const DocumentOut = memo(() =>
  z.object({
    '@context': z.array(z.string()),
    type: z.literal('EPCISDocument'),
    schemaVersion: z.literal('2.0'),
    creationDate: z.string(),
    epcisBody: z.object({ eventList: z.array(EventOut()) }),
  }),
);
export type EpcisDocument = z.output<ReturnType<typeof DocumentOut>>;
