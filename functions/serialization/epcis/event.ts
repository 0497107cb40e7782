import { createHash } from 'node:crypto';
import { digitalLink } from '../../../shared/gs1.ts';
import { type Instant, offsetAt } from '../../../shared/time/instants.ts';
import type { Operation } from '../serial-operations/entity.ts';
import { type EpcisDocument, type EpcisEvent, OWN_DISPOSITIONS } from './schema.ts';

/** What EPCIS 2.0 calls the types, terms and master data below; readers find them here. */
const CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';

/** A document of these events, made at an instant. */
export const epcisDocument = (eventList: readonly EpcisEvent[], at: Instant): EpcisDocument => ({
  '@context': [CONTEXT],
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: at,
  epcisBody: { eventList: [...eventList] },
});

/** Operations that are events in the life of packs; the pool and the release to a market are no business of EPCIS. */
export const isLifeEvent = ({ kind }: Pick<Operation, 'kind'>) => kind === 'commission' || kind === 'decommission';

/**
 * What EPCIS says of a part of an operation: packs began to exist, or ended. Source: the ObjectEvent of EPCIS 2.0, in
 * the words of CBV 2.0 for business steps and dispositions. The offset is that of the time and place of the event; of an
 * operation from before it was kept, that of `zone` (rule epcis-event-lasting).
 */
export function epcisEvent(operation: Operation, chunk: number, serials: readonly string[], zone: string): EpcisEvent {
  return {
    type: 'ObjectEvent',
    eventID: eventId(operation, chunk),
    eventTime: operation.at,
    eventTimeZoneOffset: operation.offset ?? offsetAt(operation.at, zone),
    ...meaningOf(operation),
    epcList: serials.map((serial) => digitalLink(operation.gtin, serial)),
    ...(operation.kind === 'commission' && { ilmd: masterDataOf(operation) }),
  };
}

function meaningOf({ kind, reason }: Operation) {
  if (kind === 'commission') return { action: 'ADD', bizStep: 'commissioning', disposition: 'active' } as const;
  if (reason === 'destroyed') return { action: 'DELETE', bizStep: 'destroying', disposition: 'destroyed' } as const;
  const disposition = OWN_DISPOSITIONS.find((one) => one === reason) ?? 'inactive';
  return { action: 'DELETE', bizStep: 'decommissioning', disposition } as const;
}

/** Only what comes into being may have master data, under names with a prefix (EPCIS 2.0, `ilmd`). */
const masterDataOf = ({ batch, expiryDate }: Operation) => ({
  'cbvmda:lotNumber': batch ?? '',
  'cbvmda:itemExpirationDate': expiryDate ?? '',
});

/** The same for the same part of the same operation, whenever it is asked: a UUID of version 5 (RFC 9562, 5.5). */
function eventId({ attempt }: Operation, chunk: number): string {
  const namespace = Buffer.from(attempt.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(String(chunk)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return `urn:uuid:${uuid}`;
}
