import assert from 'node:assert/strict';

type Json = Readonly<Record<string, unknown>>;

/** GS1 Digital Link of a serialized trade item: 14 digits, then 1 to 20 characters, each as it is or percent-encoded. */
const EPC = /^https:\/\/id\.gs1\.org\/01\/\d{14}\/21\/(?:[A-Za-z0-9_.-]|%2[1256789ABCF]|%3[ABCDEF]){1,20}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const OFFSET = /^[+-](?:0\d|1[0-3]):[0-5]\d$|^[+-]14:00$/;
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const LOT = /^[!"%-?A-Z_a-z]{1,20}$/;

const DOCUMENT = ['@context', 'type', 'schemaVersion', 'creationDate', 'epcisBody'];
const EVENT = ['type', 'eventID', 'eventTime', 'eventTimeZoneOffset', 'action', 'bizStep', 'disposition', 'epcList'];

/** What EPCIS 2.0 and CBV 2.0 ask of a document about commissioned and decommissioned packs; gives its events. */
export function assertProfile(document: unknown): readonly Json[] {
  const { '@context': context, type, schemaVersion, creationDate, epcisBody, ...more } = document as Json;
  assert.deepEqual(Object.keys(document as Json), DOCUMENT, `no other members: ${Object.keys(more)}`);
  assert.deepEqual(context, ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld']);
  assert.deepEqual([type, schemaVersion], ['EPCISDocument', '2.0']);
  assert.match(String(creationDate), INSTANT);
  assert.deepEqual(Object.keys(epcisBody as Json), ['eventList']);
  const events = (epcisBody as { readonly eventList: readonly Json[] }).eventList;
  assert.ok(Array.isArray(events));
  for (const event of events) assertEvent(event);
  const ids = events.map(({ eventID }) => eventID);
  assert.equal(new Set(ids).size, ids.length, 'every event has an id of its own');
  return events;
}

function assertEvent(event: Json): void {
  const made = event.action === 'ADD';
  assert.deepEqual(Object.keys(event), made ? [...EVENT, 'ilmd'] : EVENT);
  assert.equal(event.type, 'ObjectEvent');
  assert.match(String(event.eventID), UUID);
  assert.match(String(event.eventTime), INSTANT);
  assert.match(String(event.eventTimeZoneOffset), OFFSET);
  const meaning = [event.action, event.bizStep, event.disposition].join(' ');
  const ends = ['inactive', 'damaged', 'stolen', 'expired', 'recalled'].map((end) => `DELETE decommissioning ${end}`);
  const meanings = ['ADD commissioning active', ...ends, 'DELETE destroying destroyed'];
  assert.ok(meanings.includes(meaning), meaning);
  assertEpcs(event.epcList);
  if (made) assertMasterData(event.ilmd as Json);
}

function assertEpcs(list: unknown): void {
  assert.ok(Array.isArray(list) && list.length >= 1 && list.length <= 500, 'an event has 1 to 500 packs');
  assert.equal(new Set(list).size, list.length, 'no pack twice');
  for (const epc of list) assert.match(String(epc), EPC);
}

function assertMasterData(ilmd: Json): void {
  assert.deepEqual(Object.keys(ilmd), ['cbvmda:lotNumber', 'cbvmda:itemExpirationDate']);
  assert.match(String(ilmd['cbvmda:lotNumber']), LOT);
  const day = String(ilmd['cbvmda:itemExpirationDate']);
  assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day);
}
