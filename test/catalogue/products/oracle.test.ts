import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { type TestCompany, useFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import { furnishedCompany, PRODUCTS, type Product } from './catalogue.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const FAMILIES = ['FG', 'ALL'] as const;
const code = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
const families = fc.subarray([...FAMILIES]);
const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ how: fc.constant('post' as const), code, families }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('put' as const), code, to: code, families }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('bom' as const), code }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('delete' as const), code }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** What the tests know of a product: when it came, when it was last changed, and its families. */
type Known = {
  readonly id: number;
  readonly code: string;
  readonly changed: number;
  readonly families: readonly string[];
};

/** The request of a step. */
function requestOf(step: Step) {
  const one = `${PRODUCTS}/${step.code}`;
  switch (step.how) {
    case 'post':
      return { method: 'POST', path: PRODUCTS, body: { code: step.code, name: 'P', families: step.families } } as const;
    case 'put':
      return { method: 'PUT', path: one, body: { code: step.to, name: 'P', families: step.families } } as const;
    case 'bom':
      return { method: 'POST', path: '/api/bom', body: { 'product-code': step.code, bom: [] } } as const;
    default:
      return { method: 'DELETE', path: one } as const;
  }
}

/** The status a step must have, by what is known before it. */
function statusOf(step: Step, known: ReadonlyMap<string, Known>): number {
  if (step.how === 'post') return 201;
  if (!known.has(step.code)) return 404;
  if (step.how === 'delete') return 204;
  return step.how === 'put' && step.to !== step.code && known.has(step.to) ? 400 : 201;
}

/** Does a step through the API and in the model; `moment` counts the steps. */
async function take(company: TestCompany, step: Step, known: Map<string, Known>, moment: number): Promise<void> {
  const { status, body, text } = await company.call<Product>(requestOf(step));
  assert.equal(status, statusOf(step, known), text);
  if (status >= 400) return;
  const before = known.get(step.code);
  known.delete(step.code);
  if (step.how === 'delete') return;
  const code = step.how === 'put' ? step.to : step.code;
  const id = step.how === 'bom' ? (before?.id ?? 0) : body.id;
  known.set(code, {
    id,
    code,
    changed: moment,
    families: step.how === 'bom' ? (before?.families ?? []) : step.families,
  });
}

/** Waits until the clock shows another millisecond; gives that one. */
async function tick(): Promise<string> {
  const now = Date.now();
  while (Date.now() === now) await new Promise(setImmediate);
  return new Date().toISOString();
}

const listed = async (company: TestCompany, query: Readonly<Record<string, string>>) =>
  (await walk<Product>(company, PRODUCTS, query)).flat().map((product) => product.code);

test('whatever happens to products, each list by family and by time of change has exactly those it should, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
      const company = await furnishedCompany();
      const known = new Map<string, Known>();
      const moments: string[] = [];
      for (const [moment, step] of steps.entries()) {
        moments.push(await tick());
        await tick();
        await take(company, step, known, moment);
      }
      const expected = (family: string | undefined, since?: number) =>
        [...known.values()]
          .filter((one) => family === undefined || one.families.includes(family))
          .filter(({ changed }) => since === undefined || changed >= since)
          .toSorted((a, b) => (since === undefined ? a.id - b.id : a.changed - b.changed))
          .map((one) => one.code);
      for (const family of [undefined, ...FAMILIES]) {
        const of = family === undefined ? {} : { 'product-family-code': family };
        assert.deepEqual(await listed(company, of), expected(family));
        for (const since of [0, Math.floor(moments.length / 2), moments.length - 1]) {
          const query = { ...of, 'modification-date': moments[since] ?? '' };
          assert.deepEqual(await listed(company, query), expected(family, since), JSON.stringify(query));
        }
      }
    }),
    { numRuns: 20 },
  );
});
