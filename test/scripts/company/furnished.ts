import { askRow, bodyFor, type Row, rows, subjectOf } from '../../batteries/rows.ts';
import type { TestCompany } from '../../support/factory.ts';

/** Endpoints that do not exist are called for days, and the token of an API key would be another one. */
const LEFT_OUT = ['webhooks', 'authorization'];

/** Rows that make, change or remove something. */
export const changingRows = rows.filter(
  ({ method, contract, route }) => method !== 'GET' && !LEFT_OUT.includes(contract.resource) && route.auth !== 'none',
);

/** Has the company do these things, as far as they are possible after one another. */
export async function doAll(company: TestCompany, some: readonly Row[], seed: number): Promise<void> {
  for (const [position, row] of some.entries()) {
    // What one has ended or removed may be what another needs.
    await doOne(company, row, seed + position).catch(() => undefined);
  }
}

async function doOne(company: TestCompany, row: Row, seed: number): Promise<void> {
  const subject = await subjectOf(row, company, seed);
  await askRow(row, company, subject, { body: bodyFor(row, seed + 1_000) });
}
