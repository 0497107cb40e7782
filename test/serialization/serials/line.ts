import assert from 'node:assert/strict';
import type { CallAnswer } from '../../support/call.ts';
import { newCompany, type TestCompany } from '../../support/factory.ts';
import { sent } from '../../support/sent.ts';

export const GTIN = '01234567891234';
const PATH = '/v1/manufacturer/v2/api/serials/commission';

/** What commissioning is answered with. */
type CommissionAnswer = {
  readonly success: boolean;
  readonly message: string;
  readonly data: readonly { readonly serial_number: string; readonly status: string }[];
  readonly error?: string;
  readonly details?: readonly { readonly index?: number; readonly serial_number?: string; readonly message: string }[];
  readonly total?: number;
};

/** A packaging line of a company with the printed product. */
export type Line = {
  readonly company: TestCompany;
  /** What the line sends; what is given replaces the printed parts of it. */
  commission(
    serials: readonly unknown[],
    parts?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<CallAnswer<CommissionAnswer>>;
};

/** Sets a line up, in a company of its own unless one is given. */
export async function newLine(given?: TestCompany): Promise<Line> {
  const company = given ?? (await newCompany());
  await sent(company, 'POST', '/api/products', {
    code: 'PACKED',
    name: 'Packed',
    gtin: GTIN,
    'waive-gtin-check': true,
  });
  const { key } = await sent<{ key: string }>(company, 'POST', '/api/shopfloor-channels', { name: 'Line 1' });
  return {
    company,
    commission: (serials, parts, headers) =>
      company.call<CommissionAnswer>({
        method: 'POST',
        path: PATH,
        headers: { 'x-channel-key': key, ...headers },
        body: {
          product_code: GTIN,
          product_code_schema: 'GTIN',
          batch: 'BATCH002',
          expiry_date: '221115',
          serials,
          ...parts,
        },
      }),
  };
}

let next = 0;

/** Unused serials. */
export function freshSerials(count: number): readonly string[] {
  next += 1;
  return Array.from({ length: count }, (_, position) => `S${next}-${String(position).padStart(6, '0')}`);
}

/** A pack as the API shows it. */
export type PackAnswer = {
  readonly 'pool-status': string;
  readonly 'pack-status': string | null;
  readonly batch: string | null;
  readonly history: readonly { readonly operation: number; readonly kind: string }[];
};

/** The pack of a serial, or nothing when it is unknown. */
export async function packOf({ company }: Line, serial: string): Promise<PackAnswer | undefined> {
  const path = `/api/packs/${GTIN}/${encodeURIComponent(serial)}`;
  const { status, body, text } = await company.call<PackAnswer>({ path });
  assert.ok(status === 200 || status === 404, text);
  return status === 200 ? body : undefined;
}

/** The operations of the company, first to last. */
export async function operationsOf({ company }: Line) {
  const { body } = await company.call<readonly { id: number; kind: string; serials: number; batch: string }[]>({
    path: '/api/serial-operations',
  });
  return body;
}
