import assert from 'node:assert/strict';
import { parseDecimal } from '../../shared/decimal.ts';
import type { TestCompany } from '../support/factory.ts';
import { walk } from '../support/walk.ts';
import { MOVEMENTS, type Movement, type Stock, stockOf } from './storehouse.ts';

/** Every movement of a company. */
export const movementsOf = async (company: TestCompany) => (await walk<Movement>(company, MOVEMENTS)).flat();

/** What a movement adds to the stock of its product, in millionths. */
export const signedAmount = ({ type, quantity: amount }: Movement) =>
  (type === 'in' || type === 'production' ? 1n : -1n) * (parseDecimal(amount) ?? 0n);

/** What there is of each code, added up from the movements. */
function sums(movements: readonly Movement[], codeOf: (movement: Movement) => string | null) {
  const totals = new Map<string, bigint>();
  for (const movement of movements) {
    const code = codeOf(movement);
    if (code !== null) totals.set(code, (totals.get(code) ?? 0n) + signedAmount(movement));
  }
  return [...totals].filter(([, total]) => total !== 0n).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const shown = (parts: readonly { readonly code: string; readonly stock: number }[]) =>
  parts.map(({ code, stock }) => [code, parseDecimal(String(stock))]);

/** The stock of these products is what its movements add up to, in all and in each lot and place. */
export async function assertNoDrift(company: TestCompany, products: readonly string[]): Promise<void> {
  const movements = await movementsOf(company);
  for (const product of products) {
    const own = movements.filter((movement) => movement['product-code'] === product);
    const stock: Stock = await stockOf(company, product);
    const total = own.reduce((sum, movement) => sum + signedAmount(movement), 0n);
    assert.equal(parseDecimal(String(stock.stock)), total, `total of ${product}`);
    assert.deepEqual(
      shown(stock.lot),
      sums(own, (movement) => movement.lot),
      `lots of ${product}`,
    );
    const places = sums(own, (movement) => movement['warehouse-location']);
    assert.deepEqual(shown(stock['warehouse-locations']), places, `places of ${product}`);
  }
}
