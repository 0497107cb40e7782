import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Products } from '../../functions/products/entity.ts';
import type { Product } from '../../functions/products/schema.ts';
import { openStore } from '../../shared/db/store.ts';
import { inProcess, type TestCompany, useFactory } from '../support/factory.ts';
import { interrupt } from '../support/interrupt.ts';
import { BOM, bom, componentsOf, factory, line, PRODUCTS, pointers, post, write } from './assembly.ts';
import { type Graph, isAcyclic, withBom } from './graph.ts';

useFactory({ rateLimitPerMinute: 0 });

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

test('a cycle between elements of an array is refused whole, at the element that closes it', async () => {
  const company = await factory('A', 'B', 'C');
  const closing = [of('A', 'B'), of('B', 'C'), of('C', 'B', 'A')];
  assert.deepEqual(await pointers(company, closing), ['/2/bom/0/product-code', '/2/bom/1/product-code']);
  assert.deepEqual(await componentsOf(company, 'A'), []);
  await post(company, BOM, closing.slice(0, 2));
  // One after another: the way is free only once the former bill of materials is gone.
  assert.deepEqual(await pointers(company, [of('C', 'A'), of('A')]), ['/0/bom/0/product-code']);
  await post(company, BOM, [of('A'), of('C', 'A')]);
  assert.deepEqual(
    (await componentsOf(company, 'C')).map(({ code }) => code),
    ['A'],
  );
});

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

test('bills of materials are as deep as one likes', async () => {
  const codes = Array.from({ length: 60 }, (_, position) => `P${position}`);
  const company = await factory(...codes);
  const chain = codes.slice(1).map((code, position) => of(codes[position] ?? '', code));
  await post(company, BOM, chain);
  assert.deepEqual(await pointers(company, of('P59', 'P0')), ['/bom/0/product-code']);
  await write(company, 'P0', line('P59', 1));
});

test('what leads to more than can be looked at is refused', { skip: !inProcess }, async () => {
  const company = await factory('A');
  const store = openStore({ company: company.id, now: new Date(), admitted: Promise.resolve() });
  const components = Array.from({ length: 500 }, (_, position) => ({ code: `part ${position}`, quantity: 1 }));
  const great = Array.from({ length: 201 }, (_, position) => `great ${position}`);
  await Promise.all(
    great.map((code, position) => {
      const product = { id: 1_000 + position, code, name: code, components, families: [] } as unknown as Product;
      return store.commit(store.create(Products, product), undefined);
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

/** What is stored, by the products' own paths. */
async function stored(company: TestCompany): Promise<Graph> {
  const { body } = await company.call<{ code: string; components: { code: string }[] }[]>({ path: PRODUCTS });
  return new Map(body.map(({ code, components }) => [code, components.map((component) => component.code)]));
}

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
        let after = graph;
        const steps = boms.map(({ product, components }) => {
          after = withBom(after, product, components);
          return isAcyclic(after);
        });
        const fine = steps.every(Boolean);
        const { status, text } = await company.call({ method: 'POST', path: BOM, body: request(boms) });
        assert.equal(status, fine ? 201 : 400, `${JSON.stringify(boms)}: ${text}`);
        if (fine) graph = after;
      }
      assert.deepEqual(await stored(company), graph);
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
      const graph = await stored(company);
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
