import assert from 'node:assert/strict';
import { createCompany } from '../../functions/access/company/onboard.ts';
import type { Factory } from '../../local/factory.ts';
import { call } from '../deploy/client.ts';
import { eventually } from '../support/eventually.ts';

type Attempt = { readonly status: number | null; readonly reason: string | null; readonly snippet: string | null };
export type Delivery = {
  readonly uuid: string;
  readonly topic: string;
  readonly status: string;
  readonly attempts: readonly Attempt[];
};
type Webhook = { readonly id: number; readonly 'external-id': string };

/** What a company does with the service. */
export type Customer = {
  /** Asserts the status of an answer and hands out its body. */
  expect<T>(status: number, method: string, path: string, body?: unknown): Promise<T>;
  /** A webhook that leads to an ARN in the role of a name, not active yet. */
  hook(arn: string, role: string): Promise<Webhook>;
  makeLots(...codes: readonly string[]): Promise<void>;
  /** The deliveries of a webhook, once there are so many and each has been attempted: a busy machine puts some off. */
  log(webhook: Webhook, many: number): Promise<readonly Delivery[]>;
  /** Sends what was not delivered. */
  recover(webhook: Webhook): Promise<void>;
};

/** A fresh company with a product. */
export async function newCustomer(factory: Factory, name: string): Promise<Customer> {
  const { key, secret } = await createCompany({ name, timeZone: 'UTC' });
  const base = factory.baseUrl ?? '';
  const ask = async <T>(authorization: string, status: number, method: string, path: string, body?: unknown) => {
    const answer = await call(base, method, path, { headers: { authorization }, ...(body !== undefined && { body }) });
    assert.equal(answer.status, status, `${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  };
  const basic = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  const scopes = ['productions_write', 'company_admin'];
  const { token } = await ask<{ token: string }>(basic, 201, 'POST', '/api/authorization', { scopes });
  const expect = <T>(status: number, method: string, path: string, body?: unknown) =>
    ask<T>(`Bearer ${token}`, status, method, path, body);
  await expect(201, 'POST', '/api/products', { code: 'BREAD', name: 'Bread' });
  return {
    expect,
    hook: (url, role) => expect(201, 'POST', '/api/webhooks', { url, role, topics: ['lot_created'], active: false }),
    async makeLots(...codes) {
      await expect(
        201,
        'POST',
        '/api/lots',
        codes.map((code) => ({ code, product: { code: 'BREAD' } })),
      );
    },
    log: ({ id }, many) =>
      eventually(async () => {
        const log = await expect<readonly Delivery[]>(200, 'GET', `/api/webhooks/${id}/deliveries`);
        assert.ok(log.length >= many && log.every(({ status }) => status !== 'pending'), JSON.stringify(log));
        return log;
      }),
    async recover({ id }) {
      const since = new Date(Date.now() - 3_600_000).toISOString();
      await expect(200, 'POST', `/api/webhooks/${id}/recover`, { since });
    },
  };
}
