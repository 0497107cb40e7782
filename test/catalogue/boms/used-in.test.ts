import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test, vi } from 'vitest';
import { inProcess, type TestCompany, useFactory } from '../../support/factory.ts';
import { interrupt } from '../../support/interrupt.ts';
import { injectFault } from '../../support/meter.ts';
import { BOM, bom, componentsOf, factory, line, PRODUCTS, storedComponents, write } from './assembly.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const remove = async (company: TestCompany, code: string) =>
  (await company.call({ method: 'DELETE', path: `${PRODUCTS}/${code}` })).status;
const rename = async (company: TestCompany, code: string, to: string) =>
  (await company.call({ method: 'PUT', path: `${PRODUCTS}/${code}`, body: { code: to, name: to } })).status;
const change = async (company: TestCompany, product: string, components: readonly string[]) => {
  const body = bom(product, ...components.map((code) => line(code, 1)));
  return (await company.call({ method: 'POST', path: BOM, body })).status;
};

test('a component is free again once no bill of materials names it', async () => {
  const company = await factory('A', 'B', 'C');
  await write(company, 'A', line('C', 1));
  await write(company, 'B', line('C', 1));
  assert.deepEqual([await remove(company, 'C'), await rename(company, 'C', 'D')], [400, 400]);
  await write(company, 'A');
  assert.equal(await remove(company, 'C'), 400);
  assert.equal(await remove(company, 'B'), 204);
  assert.equal(await rename(company, 'C', 'D'), 201);
  assert.equal(await remove(company, 'D'), 204);
});

test('a component stays bound when the product made of it is renamed, and when another takes over the old code', async () => {
  const company = await factory('A', 'B');
  await write(company, 'A', line('B', 1));
  assert.equal(await rename(company, 'A', 'Z'), 201);
  assert.equal(await remove(company, 'B'), 400);
  await company.call({ method: 'POST', path: PRODUCTS, body: { code: 'A', name: 'another' } });
  assert.equal(await remove(company, 'B'), 400);
  await write(company, 'Z');
  assert.equal(await remove(company, 'B'), 204);
});

const isWriteOf = (code: string) => (command: string, input: object) =>
  command === 'TransactWriteItems' && JSON.stringify(input).includes(`"sk":"${code}"`);

for (const [what, leave] of [
  ['deletion', (company: TestCompany) => remove(company, 'B')],
  ['renaming', (company: TestCompany) => rename(company, 'B', 'Z')],
] as const) {
  test(`a bill of materials that is written just before the ${what} of its component prevents it`, {
    skip: !inProcess,
  }, async () => {
    const company = await factory('A', 'B');
    const restore = interrupt(isWriteOf('B'), () => write(company, 'A', line('B', 1)));
    try {
      assert.equal(await leave(company), 400);
    } finally {
      restore();
    }
    assert.equal((await componentsOf(company, 'A')).length, 1);
  });

  test(`a bill of materials is refused when its component has just gone by ${what}`, { skip: !inProcess }, async () => {
    const company = await factory('A', 'B');
    const restore = interrupt(isWriteOf('A'), () => leave(company));
    try {
      assert.equal(await change(company, 'A', ['B']), 400);
    } finally {
      restore();
    }
    assert.deepEqual(await componentsOf(company, 'A'), []);
  });
}

test('a component is bound also while the product made of it is being renamed', { skip: !inProcess }, async () => {
  const company = await factory('A', 'B');
  await write(company, 'A', line('B', 1));
  // Between finding the product by its id and reading it under the code it had.
  const restore = interrupt(
    (command, input) => command === 'BatchGetItem' && JSON.stringify(input).includes('"sk":"A"'),
    () => rename(company, 'A', 'Z'),
  );
  try {
    assert.equal(await remove(company, 'B'), 400);
  } finally {
    restore();
  }
});

const CODES = ['A', 'B', 'C', 'D', 'E'];
const anyStep = fc.record({
  how: fc.constantFrom('change', 'change', 'change', 'rename', 'remove'),
  product: fc.nat({ max: CODES.length - 1 }),
  components: fc.uniqueArray(fc.nat({ max: CODES.length - 1 }), { maxLength: 4 }),
  /** Which write of the request fails, if it has so many. */
  failing: fc.option(fc.nat({ max: 4 })),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** Does a step with the products there are: what it names that is not there is refused. */
function take(company: TestCompany, { how, product, components }: Step, codes: readonly string[], round: number) {
  const code = codes[product] ?? 'none';
  if (how === 'rename') return rename(company, code, `${code}${round}`);
  if (how === 'remove') return remove(company, code);
  return change(
    company,
    code,
    components.map((component) => codes[component] ?? 'none'),
  );
}

/** Deletes all products, each time asserting that exactly those stay that one of the others is made of. */
async function assertBindings(company: TestCompany): Promise<void> {
  const graph = new Map(await storedComponents(company));
  for (let left = -1; left !== graph.size; ) {
    left = graph.size;
    for (const code of [...graph.keys()]) {
      const bound = [...graph.values()].some((components) => components.includes(code));
      assert.equal(await remove(company, code), bound ? 400 : 204, `${code} of ${JSON.stringify([...graph])}`);
      if (!bound) graph.delete(code);
    }
  }
  assert.equal(graph.size, 0);
}

/** Lets the write of this number fail before it reaches the table. */
function failing(number: number | null): () => void {
  let writes = 0;
  return injectFault((command) => {
    if (!['PutItem', 'DeleteItem', 'TransactWriteItems'].includes(command)) return undefined;
    writes += 1;
    return writes - 1 === number ? new Error('The connection is gone.') : undefined;
  });
}

test('whatever fails between its writes, exactly the components of what is stored are bound', {
  skip: !inProcess,
}, async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 12 }), async (steps) => {
      const company = await factory(...CODES);
      for (const [round, step] of steps.entries()) {
        const codes = [...(await storedComponents(company)).keys()];
        const restore = failing(step.failing);
        await take(company, step, codes, round).finally(restore);
      }
      await assertBindings(company);
    }),
    { numRuns: 30 },
  );
});

test('whatever happens at once, exactly the components of what is stored are bound', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyStep, { minLength: 2, maxLength: 6 }), { maxLength: 3 }), async (rounds) => {
      const company = await factory(...CODES);
      await company.token();
      for (const [round, steps] of rounds.entries()) {
        const codes = [...(await storedComponents(company)).keys()];
        const statuses = await Promise.all(steps.map((step) => take(company, step, codes, round)));
        assert.ok(
          statuses.every((status) => [201, 204, 400, 404].includes(status)),
          String(statuses),
        );
      }
      await assertBindings(company);
    }),
    { numRuns: 20 },
  );
});
