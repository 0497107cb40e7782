import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import { pointersOf } from './office.ts';

useFactory();

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

test('a location or group without a name is called by its code, also by a new one', async () => {
  const company = await newCompany();
  const path = '/api/locations';
  const put = async (code: string, body: object) =>
    (await company.call<Row>({ method: 'PUT', path: `${path}/${code}`, body })).body.name;
  await company.call({ method: 'POST', path, body: { code: 'L1' } });
  assert.equal(await put('L1', { code: 'L2' }), 'L2');
  assert.equal(await put('L2', { name: 'Lisbon' }), 'Lisbon');
  assert.equal(await put('L2', { code: 'L3' }), 'Lisbon');
  assert.equal(await put('L3', { name: null }), 'L3');
});

for (const path of ['/api/worker-groups', '/api/sections']) {
  test(`${path}: the name is unique, too`, async () => {
    const company = await newCompany();
    const groups = [
      { code: 'A', name: 'Early' },
      { code: 'B', name: 'Late' },
    ];
    assert.equal((await company.call({ method: 'POST', path, body: groups })).status, 201);
    const clash = { code: 'C', name: 'Late' };
    assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: clash })), ['/name']);
    assert.deepEqual(pointersOf(await company.call({ method: 'PUT', path: `${path}/A`, body: clash })), ['/name']);
    const two = [
      { code: 'C', name: 'Night' },
      { code: 'D', name: 'Night' },
    ];
    assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: two })), ['/1/name']);
  });
}

test('a waste type is neither recoverable nor billable unless it is said to be', async () => {
  const company = await newCompany();
  const path = '/api/waste-types';
  const bare = await company.call<Row>({ method: 'POST', path, body: { code: 'W' } });
  const none = { description: null, flaw: null, recoverable: false, billable: false };
  assert.deepEqual(bare.body, { id: 1, code: 'W', ...none });
  const full = { code: 'X', description: 'Too hot', flaw: 'Burnt', recoverable: true, billable: true };
  const created = await company.call<Row>({ method: 'POST', path, body: full });
  assert.deepEqual(created.body, { id: 2, ...full });
  const cleared = Object.fromEntries(Object.keys(none).map((name) => [name, null]));
  const { body } = await company.call<Row>({ method: 'PUT', path: `${path}/X`, body: cleared });
  assert.deepEqual(body, { id: 2, code: 'X', ...none });
  const wrong = { code: 'Y', recoverable: 'yes', flaw: 1 };
  assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: wrong })), ['/flaw', '/recoverable']);
});

test('a custom field is text unless it is said to be a number, a date or a boolean', async () => {
  const company = await newCompany();
  const path = '/api/custom-fields';
  const bare = await company.call<Row>({ method: 'POST', path, body: { name: 'F' } });
  assert.deepEqual(bare.body, { id: 1, name: 'F', entity: null, type: 'text' });
  for (const type of ['number', 'date', 'boolean', 'text']) {
    const changed = await company.call<Row>({ method: 'PUT', path: `${path}/F`, body: { type, entity: 'product' } });
    assert.deepEqual(changed.body, { id: 1, name: 'F', entity: 'product', type });
  }
  const wrong = { name: 'G', type: 'colour' };
  assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: wrong })), ['/type']);
  const { body } = await company.call<Row>({ method: 'PUT', path: `${path}/F`, body: { type: null } });
  assert.equal(body.type, 'text');
});
