import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { entityEvents } from '../../functions/events.ts';
import { type Item, shownKey } from '../../shared/db/entity.ts';
import { eventDataSchema } from '../../shared/http/openapi-events.ts';
import { type EventJson, eventsOf, eventsWith } from '../messaging/events/ledger.ts';
import { issueToken, useFactory } from '../support/factory.ts';
import { itemsOf, watchWrites } from './contents.ts';
import { askRow, bodyFor, writingRows } from './rows.ts';
import { stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(watchWrites);

for (const row of writingRows) {
  test.concurrent(`${row.title}: what it changes stands in the ledger once, as it is now, in a sequence without gaps`, async () => {
    const { company, subject } = await stageOf(row);
    const past = await eventsOf(company);
    const answer = await askRow(row, company, subject, { body: bodyFor(row, 12) });
    assert.ok(answer.status < 300, answer.text);
    // A row that ends tokens has ended the company's own.
    const events = await eventsWith(await issueToken(company, ['company_admin']));
    assert.deepEqual(events.slice(0, past.length), past, 'what is recorded stays');
    assert.deepEqual(
      events.map(({ sequence }) => sequence),
      events.map((_, position) => position + 1),
    );
    const changes = events.map(({ entity, key, version }) => `${entity} ${key} ${version}`);
    assert.equal(new Set(changes).size, changes.length, 'no change twice');
    for (const { type, by } of events.slice(past.length)) {
      const isRequest = by?.caller === 'api';
      const isOurs = by?.caller === 'booking' || (by?.caller === 'service' && type === 'sandboxes.updated');
      assert.ok(by && (isRequest || isOurs), `${type} says who made it`);
      const request = [company.key, answer.headers['x-request-id']];
      if (isRequest) assert.deepEqual([by.key, by['request-id']], request, type);
    }
    for (const event of events) assertForm(event);
    for (const item of await itemsOf(company)) if (typeof item.entity === 'string') assertTold(item, events);
  });
}

/** An event shows of its entity what the API document says, and nothing else. */
function assertForm({ entity, data }: EventJson): void {
  const { success, data: known, error } = eventDataSchema(contracts, entity).safeParse(data);
  assert.ok(success, `${entity}: ${JSON.stringify(error?.issues)}`);
  assert.deepEqual(known, data, entity);
}

/** The last event of an entity that is there shows it as it is; each event of it a later version. */
function assertTold(item: Item, events: readonly EventJson[]): void {
  const name = `${item.entity} ${item.sk}`;
  const meaning = entityEvents.find(({ entity }) => entity === item.entity);
  assert.ok(meaning, `${name}: functions/events.ts says what its changes mean`);
  const told = events.filter(({ entity, key }) => entity === item.entity && key === shownKey(item.sk));
  const versions = told.map(({ version }) => version);
  assert.deepEqual(
    versions,
    versions.toSorted((a, b) => a - b),
  );
  const shown = meaning.show(item.data as never, { zone: 'UTC', now: new Date(String(item.at)) });
  assert.deepEqual(told.at(-1)?.data, JSON.parse(JSON.stringify(shown)), name);
  assert.notEqual(told.at(-1)?.kind, 'deleted');
}
