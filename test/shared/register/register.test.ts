import assert from 'node:assert/strict';
import { test } from 'vitest';
import { call, issueToken, newCompany, useFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import { pointersOf } from './office.ts';

useFactory();

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

/** The registers, each with its key, keys of entries, a text, and whether everyday work may read it (◇). */
const registers = [
  { path: '/api/locations', key: 'code', keys: ['L 1/2', 'L2'], text: 'name', everyday: false },
  { path: '/api/sections', key: 'code', keys: ['CUT', 'S 1/2'], text: 'name', everyday: false },
  { path: '/api/checklists', key: 'code', keys: ['CheckIn', 'out'], text: 'name', everyday: false },
  { path: '/api/labels', key: 'code', keys: ['big', 'small'], text: 'name', everyday: false },
  { path: '/api/downtime-types', key: 'code', keys: ['Maintenance', 'Störung'], text: 'name', everyday: false },
  { path: '/api/waste-types', key: 'code', keys: ['BROKEN', 'Waste code'], text: 'flaw', everyday: false },
  { path: '/api/custom-fields', key: 'name', keys: ['Colour', 'Order Type'], text: 'entity', everyday: false },
  { path: '/api/worker-groups', key: 'code', keys: ['ALL', 'none'], text: 'name', everyday: false },
  { path: '/api/machines', key: 'code', keys: ['M1', 'Ofen #2'], text: 'name', everyday: true },
  { path: '/api/workers', key: 'number', keys: [0, 17], text: 'name', everyday: true },
] as const;

const at = (path: string, key: unknown) => `${path}/${encodeURIComponent(String(key))}`;

for (const { path, key, keys, text, everyday } of registers) {
  const [first, second] = keys;
  const other = typeof second === 'number' ? second + 1 : `${second}'`;

  test(`${path}: what is created is read, listed by id, changed and deleted`, async () => {
    const company = await newCompany();
    const created = await company.call<Row>({ method: 'POST', path, body: { [key]: first, [text]: 'First' } });
    assert.equal(created.status, 201, created.text);
    assert.equal(created.body[key], first);
    assert.equal(created.headers.etag, '"1"');
    const one = at(path, first);
    assert.deepEqual((await company.call({ path: one })).body, created.body);
    const more = await company.call<Row[]>({ method: 'POST', path, body: [{ [key]: other }, { [key]: second }] });
    assert.equal(more.status, 201, more.text);
    assert.deepEqual((await company.call({ path })).body, [created.body, ...more.body], 'in the order of creation');
    const changed = await company.call<Row>({ method: 'PUT', path: one, body: { [text]: 'Renamed' } });
    assert.equal(changed.status, 200, changed.text);
    assert.deepEqual(changed.body, { ...created.body, [text]: 'Renamed' });
    assert.deepEqual((await company.call({ path: one })).body, changed.body);
    assert.equal((await company.call({ method: 'DELETE', path: one })).status, 204);
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      assert.equal((await company.call({ method, path: one, ...(method === 'PUT' && { body: {} }) })).status, 404);
    }
    assert.deepEqual((await company.call({ path })).body, more.body);
  });

  test(`${path}: the list finds an entry by its ${key}, the one it has by now, on the first page`, async () => {
    const company = await newCompany();
    const all = await company.call<Row[]>({ method: 'POST', path, body: [{ [key]: first }, { [key]: second }] });
    const listed = async (wanted: string | number, page?: number) => {
      const answer = await company.call<Row[]>({ path, query: { [key]: wanted, ...(page && { page }) } });
      assert.deepEqual([answer.status, answer.headers['x-ignored'], answer.headers.link], [200, undefined, undefined]);
      return answer.body;
    };
    assert.deepEqual(await listed(second), [all.body[1]]);
    assert.deepEqual(await listed(second, 1), [all.body[1]]);
    assert.deepEqual(await listed(second, 2), []);
    assert.deepEqual(await listed(other), []);
    const renamed = await company.call<Row>({ method: 'PUT', path: at(path, second), body: { [key]: other } });
    assert.deepEqual([await listed(second), await listed(other)], [[], [renamed.body]]);
  });

  test(`${path}: a ${key} belongs to one entry only, also when entries are renamed`, async () => {
    const company = await newCompany();
    await company.call({ method: 'POST', path, body: [{ [key]: first }, { [key]: second }] });
    assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: { [key]: first } })), [`/${key}`]);
    const alone = await company.call({ method: 'POST', path, body: [{ [key]: first }] });
    assert.deepEqual(pointersOf(alone), [`/0/${key}`]);
    const rename = { method: 'PUT', path: at(path, first) } as const;
    assert.deepEqual(pointersOf(await company.call({ ...rename, body: { [key]: second } })), [`/${key}`]);
    const renamed = await company.call<Row>({ ...rename, body: { [key]: other } });
    assert.deepEqual([renamed.status, renamed.body[key], renamed.body.id], [200, other, 1]);
    assert.equal((await company.call({ path: at(path, first) })).status, 404);
    const listed = await company.call<Row[]>({ path });
    assert.deepEqual(
      listed.body.map((row) => row[key]),
      [other, second],
      'a renamed entry keeps its place',
    );
    const again = await company.call<Row>({ method: 'POST', path, body: { [key]: first } });
    assert.equal(again.status, 201, 'the old name is free again');
  });

  test(`${path}: one bad element of an array means that nothing is written`, async () => {
    const company = await newCompany();
    await company.call({ method: 'POST', path, body: { [key]: first } });
    const body = [{ [key]: second }, { [key]: second }, { [text]: 'nobody' }, { [key]: first }];
    assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body })), [`/2/${key}`]);
    const clashing = body.filter((element) => key in element);
    const expected = [`/1/${key}`, `/2/${key}`];
    const pointers = pointersOf(await company.call({ method: 'POST', path, body: clashing }));
    assert.deepEqual(
      pointers.filter((pointer) => pointer.endsWith(key)),
      expected,
    );
    assert.equal((await company.call<Row[]>({ path })).body.length, 1);
  });

  test(`${path}: only the back office writes, ${everyday ? 'everyday work may read' : 'and nothing else reads'}`, async () => {
    const { key: apiKey, secret } = await newCompany();
    const statuses = async (scope: string) => {
      const token = await issueToken({ key: apiKey, secret }, [scope]);
      const send = async (method: 'POST' | 'GET' | 'PUT' | 'DELETE', to: string, body?: unknown) =>
        (await call({ method, path: to, token, ...(body !== undefined && { body }) })).status;
      return [
        await send('POST', path, { [key]: first }),
        await send('GET', path),
        await send('GET', at(path, first)),
        await send('PUT', at(path, first), {}),
        await send('DELETE', at(path, first)),
      ];
    };
    const read = everyday ? [200, 404] : [403, 403];
    assert.deepEqual(await statuses('productions_write'), [403, ...read, 403, 403]);
    assert.deepEqual(await statuses('company_admin'), [201, 200, 200, 200, 204]);
  });

  test(`${path}: another company sees and changes nothing`, async () => {
    const [mine, theirs] = await Promise.all([newCompany(), newCompany()]);
    await mine.call({ method: 'POST', path, body: { [key]: first, [text]: 'mine' } });
    assert.deepEqual((await theirs.call({ path })).body, []);
    assert.equal((await theirs.call({ path: at(path, first) })).status, 404);
    assert.equal((await theirs.call({ method: 'PUT', path: at(path, first), body: { [text]: 'x' } })).status, 404);
    assert.equal((await theirs.call({ method: 'DELETE', path: at(path, first) })).status, 404);
    assert.equal((await theirs.call({ method: 'POST', path, body: { [key]: first } })).status, 201);
    assert.equal((await mine.call<Row>({ path: at(path, first) })).body[text], 'mine');
  });

  test(`${path}: a stale If-Match is refused with the current version`, async () => {
    const company = await newCompany();
    await company.call({ method: 'POST', path, body: { [key]: first } });
    const one = { path: at(path, first), headers: { 'if-match': '"1"' } };
    assert.equal((await company.call({ ...one, method: 'PUT', body: { [text]: 'new' } })).headers.etag, '"2"');
    for (const method of ['PUT', 'DELETE'] as const) {
      const stale = await company.call({ ...one, method, ...(method === 'PUT' && { body: { [text]: 'old' } }) });
      assert.deepEqual([stale.status, stale.headers.etag], [412, '"2"']);
    }
  });
}

test('a register longer than a page is walked by its links, each entry once', async () => {
  const company = await newCompany();
  const codes = Array.from({ length: 60 }, (_, position) => ({ code: `L${(position * 37) % 60}` }));
  await company.call({ method: 'POST', path: '/api/locations', body: codes });
  const pages = await walk<Row>(company, '/api/locations');
  assert.deepEqual(
    pages.map((page) => page.length),
    [25, 25, 10],
  );
  assert.deepEqual(
    pages.flat().map(({ code }) => ({ code })),
    codes,
  );
  const third = await company.call<Row[]>({ path: '/api/locations', query: { page: 3 } });
  assert.deepEqual(third.body, pages[2]);
});

test('of ten requests that create the same location at once one succeeds', async () => {
  const company = await newCompany();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => company.call({ method: 'POST', path: '/api/locations', body: { code: 'L' } })),
  );
  const statuses = answers.map(({ status }) => status).toSorted();
  assert.deepEqual(statuses, [201, ...Array<number>(9).fill(400)]);
});
