import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test, vi } from 'vitest';
import { Products } from '../../../functions/catalogue/products/entity.ts';
import type { Product } from '../../../functions/catalogue/products/schema.ts';
import { openStore } from '../../../shared/db/store.ts';
import { inProcess, type TestCompany, useFactory } from '../../support/factory.ts';
import { interrupt } from '../../support/interrupt.ts';
import { injectFault } from '../../support/meter.ts';
import { BOM, bom, componentsOf, factory, line, pointers, post, storedComponents, write } from './assembly.ts';
import { type Graph, isAcyclic, withBom } from './graph.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const of = (product: string, ...codes: readonly string[]) => bom(product, ...codes.map((code) => line(code, 1)));

test('a product is not its own component, neither directly nor through others, each such line named', async () => {
  const company = await factory('A', 'B', 'C', 'D');
  assert.deepEqual(await pointers(company, of('A', 'B', 'A')), ['/bom/1/product-code']);
  await post(company, BOM, [of('B', 'C'), of('C', 'D')]);
  await write(company, 'A', line('B', 1));
  assert.deepEqual(await pointers(company, of('D', 'A')), ['/bom/0/product-code']);
  assert.deepEqual(await pointers(company, of('C', 'D', 'B', 'A')), ['/bom/1/product-code', '/bom/2/product-code']);
  await write(company, 'A', line('B', 1), line('D', 1));
});

test('a cycle between elements of an array is refused whole, each line in it named', async () => {
  const company = await factory('A', 'B', 'C');
  const closing = [of('A', 'B'), of('B', 'C'), of('C', 'B', 'A')];
  assert.deepEqual(await pointers(company, closing), [
    '/0/bom/0/product-code',
    '/1/bom/0/product-code',
    '/2/bom/0/product-code',
    '/2/bom/1/product-code',
  ]);
  assert.deepEqual(await componentsOf(company, 'A'), []);
});

test('the message about a cycle names the products in it, of a long one the first and the last', async () => {
  const codes = Array.from({ length: 20 }, (_, position) => `P${position}`);
  const company = await factory(...codes);
  const detail = async (body: object) => (await company.call<Refusal>({ method: 'POST', path: BOM, body })).body.detail;
  assert.match(await detail(of('P1', 'P1')), /: "P1" → "P1"\.$/);
  await post(company, BOM, [of('P1', 'P3', 'P4', 'P2'), of('P2', 'P4'), of('P4', 'P0')]);
  assert.match(await detail(of('P0', 'P1')), /: "P0" → "P1" → "P4" → "P0"\.$/);
  const chain = codes.slice(1).map((code, position) => of(codes[position] ?? '', code));
  await post(company, BOM, chain);
  const shown = ['P19', 'P0', 'P1', 'P2', 'P3', 'P4', '…', 'P14', 'P15', 'P16', 'P17', 'P18', 'P19'];
  const printed = shown.map((code) => (code === '…' ? code : `"${code}"`)).join(' → ');
  assert.ok((await detail(of('P19', 'P0'))).endsWith(`: ${printed}.`));
});

test('an array is judged as a whole, in whatever order: a way back that it takes away is no hindrance', async () => {
  const company = await factory('A', 'B', 'C');
  await post(company, BOM, [of('A', 'B'), of('B', 'C')]);
  await post(company, BOM, [of('C', 'B'), of('B', 'A'), of('A')]);
  assert.deepEqual(await Promise.all(['A', 'B', 'C'].map((code) => partsOf(company, code))), [[], ['A'], ['B']]);
  assert.deepEqual(await pointers(company, [of('B', 'A'), of('A', 'C')]), [
    '/0/bom/0/product-code',
    '/1/bom/0/product-code',
  ]);
});

test('an array that breaks off leaves no cycle: a way back is taken away before another is opened', {
  skip: !inProcess,
}, async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const company = await factory('A', 'B');
  await write(company, 'A', line('B', 1));
  const restore = injectFault((command, input) =>
    command === 'TransactWriteItems' && JSON.stringify(input).includes('"sk":{"S":"A"}') ? broken() : undefined,
  );
  const answer = await company.call({ method: 'POST', path: BOM, body: [of('B', 'A'), of('A')] });
  restore();
  assert.equal(answer.status, 500, answer.text);
  assert.deepEqual([await partsOf(company, 'A'), await partsOf(company, 'B')], [['B'], []]);
});

const broken = () => new Error('The table does not answer.');
type Refusal = { readonly detail: string };
const partsOf = async (company: TestCompany, product: string) =>
  (await componentsOf(company, product)).map(({ code }) => code);

test('of two requests that together would close a cycle, the one that is written later is refused', {
  skip: !inProcess,
}, async () => {
  const company = await factory('A', 'B', 'C');
  await write(company, 'B', line('C', 1));
  const restore = interrupt(
    (command, input) => command === 'TransactWriteItems' && JSON.stringify(input).includes('"sk":"A"'),
    () => write(company, 'C', line('A', 1)),
  );
  try {
    assert.deepEqual(await pointers(company, of('A', 'B')), ['/bom/0/product-code']);
  } finally {
    restore();
  }
  assert.deepEqual(await componentsOf(company, 'A'), []);
});

test('elements that another request came between are written all the same', { skip: !inProcess }, async () => {
  const company = await factory('A', 'B', 'C', 'D');
  const second = (command: string, input: object) =>
    command === 'TransactWriteItems' && JSON.stringify(input).includes('"sk":"B"');
  const restore = interrupt(second, () => write(company, 'D', line('C', 1)));
  try {
    await post(company, BOM, [of('A', 'C'), of('B', 'C')]);
  } finally {
    restore();
  }
  for (const code of ['A', 'B', 'D']) assert.equal((await componentsOf(company, code)).length, 1, code);
});

test('100 levels may lie below a bill of materials, and no more', async () => {
  const codes = Array.from({ length: 103 }, (_, position) => `P${position}`);
  const company = await factory(...codes);
  const chain = codes.slice(1).map((code, position) => of(codes[position] ?? '', code));
  // From the bottom, so that nothing is refused on the way.
  await post(company, BOM, chain.slice(52).toReversed());
  await post(company, BOM, chain.slice(3, 52).toReversed());
  assert.deepEqual(await pointers(company, of('P102', 'P3')), ['/bom/0/product-code']);
  await write(company, 'P2', line('P3', 1));
  assert.deepEqual(await pointers(company, of('P1', 'P2')), ['']);
});

test('what leads to more than can be looked at is refused', { skip: !inProcess }, async () => {
  const company = await factory('A');
  const store = openStore({ company: company.id, now: new Date(), admitted: Promise.resolve() });
  const components = Array.from({ length: 500 }, (_, position) => {
    const code = `part ${position}`;
    return { code, name: code, quantity: 1, operation: null };
  });
  const { data: plain } = await store.must(Products, 'A');
  const great = Array.from({ length: 201 }, (_, position) => `great ${position}`);
  await Promise.all(
    great.map((code, position) => {
      const product: Product = { ...plain, id: 1_000 + position, code, name: code, components };
      return store.commit(store.creationWrites(Products, product), undefined);
    }),
  );
  assert.deepEqual(await pointers(company, of('A', ...great)), ['']);
  await write(company, 'A', ...great.slice(0, 200).map((code) => line(code, 1)));
});

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];
const anyBom = fc.record({
  product: fc.constantFrom(...CODES),
  components: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }),
});
const request = (boms: readonly { product: string; components: readonly string[] }[]) =>
  boms.map(({ product, components }) => of(product, ...components));

test('one after another, exactly those requests are refused that would make something contain itself', async () => {
  const requests = fc.array(
    fc.uniqueArray(anyBom, { selector: ({ product }) => product, minLength: 1, maxLength: 4 }),
    {
      minLength: 3,
      maxLength: 10,
    },
  );
  await fc.assert(
    fc.asyncProperty(requests, async (all) => {
      const company = await factory(...CODES);
      let graph: Graph = new Map(CODES.map((code) => [code, []]));
      for (const boms of all) {
        const after = boms.reduce(
          (changing: Graph, { product, components }) => withBom(changing, product, components),
          graph,
        );
        const fine = isAcyclic(after);
        const { status, text } = await company.call({ method: 'POST', path: BOM, body: request(boms) });
        assert.equal(status, fine ? 201 : 400, `${JSON.stringify(boms)}: ${text}`);
        if (fine) graph = after;
      }
      assert.deepEqual(await storedComponents(company), graph);
    }),
    { numRuns: 25 },
  );
});

test('at once, whatever is written contains no cycle, and whatever is refused would have closed one', async () => {
  const requests = fc.uniqueArray(anyBom, { selector: ({ product }) => product, minLength: 3, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(requests, async (boms) => {
      const company = await factory(...CODES);
      await company.token();
      const answers = await Promise.all(request(boms).map((body) => company.call({ method: 'POST', path: BOM, body })));
      const graph = await storedComponents(company);
      assert.ok(isAcyclic(graph));
      for (const [position, { product, components }] of boms.entries()) {
        const { status, text } = answers[position] ?? { status: 0, text: '' };
        assert.ok(status === 201 || status === 400, text);
        if (status === 201) assert.deepEqual(graph.get(product), components);
        else {
          assert.deepEqual(graph.get(product), []);
          assert.ok(!isAcyclic(withBom(graph, product, components)), `${product} of ${components}`);
        }
      }
    }),
    { numRuns: 25 },
  );
});
