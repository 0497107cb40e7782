import { newCompany, type TestCompany } from '../../support/factory.ts';
import { type Sent, sent } from '../../support/sent.ts';

export const PUNCHES = '/api/punchclocks';

/** The JSON of an entry. */
export type Punch = {
  readonly id: number;
  readonly date: string;
  readonly worker: { readonly number: number };
  readonly type: number;
};

/** A company with workers 0 to 4. */
export async function terminal(timeZone = 'UTC'): Promise<TestCompany> {
  const company = await newCompany({ timeZone });
  await send(
    company,
    'POST',
    '/api/workers',
    [0, 1, 2, 3, 4].map((number) => ({ number, name: `Worker ${number}` })),
  );
  return company;
}

export const send = <T = Punch>(...call: Sent) => sent<T>(...call);

/** Whatever the list answers to these filters. */
export const list = async (company: TestCompany, query: Readonly<Record<string, string | number>> = {}) =>
  (await company.call<Punch[]>({ path: PUNCHES, query: { ...query } })).body;
