import { freshApiSecret } from '../../../shared/api-secret.ts';
import type { BulkCall, Handlers } from '../../../shared/http/handler.ts';
import type { ApiKeyRecord } from '../../../shared/identity.ts';
import { Problem, unknownEntity } from '../../../shared/problem.ts';
import { plansWithin } from '../../../shared/register/limited.ts';
import { formatSeconds } from '../../../shared/time/instants.ts';
import { freshApiKey, newApiKeyWrites, readApiKeyRecord } from '../model/api-key-record.ts';
import { type KeyUses, lastUse, readKeyUses } from '../model/key-uses.ts';
import type { contract } from './contract.ts';
import { API_KEYS_LIMIT, ApiKeys } from './entity.ts';
import { type ApiKey, apiKeyJson } from './schema.ts';
import { otherAdminWrite, revocationWrites, roleWrites } from './store.ts';

const lastAdmin = () =>
  new Problem(
    400,
    'last-admin-key',
    'Last admin key',
    'A company needs a key with the admin role; create another first.',
  );

export const handlers: Handlers<typeof contract> = {
  create: (call) => plansWithin(call, ApiKeys, API_KEYS_LIMIT, newApiKeyPlans(call)),

  list: async ({ store, company, paging }) => {
    const [{ items, next }, uses] = await Promise.all([
      store.page({ entity: ApiKeys }, paging),
      readKeyUses(company.id),
    ]);
    return { body: items.map(({ data }) => withUse(data, uses, company.timeZone)), next };
  },

  get: async ({ params: { key }, store, company }) => {
    const [{ data, version }, uses] = await Promise.all([store.must(ApiKeys, key), readKeyUses(company.id)]);
    return { body: withUse(data, uses, company.timeZone), version };
  },

  update: async ({ params: { key }, body, store, company, version }) => {
    const before = await store.must(ApiKeys, key, version);
    const { name = before.data.name, admin = before.data.admin } = body;
    const after = { ...before.data, name, admin: admin ?? false };
    const writes = [...store.replacementWrites(ApiKeys, before, after, version)];
    if (after.admin !== before.data.admin) {
      const [record, ...others] = await Promise.all([
        mustRecord(key),
        ...(after.admin ? [] : [otherAdminWrite(store, key, lastAdmin())]),
      ]);
      writes.push(...roleWrites(record, after.admin), ...others);
    }
    return store.commit(writes, { body: apiKeyJson(after, company.timeZone), version: before.version + 1 });
  },

  remove: async ({ params: { key }, store, version }) => {
    const before = await store.must(ApiKeys, key, version);
    const [record, ...others] = await Promise.all([
      mustRecord(key),
      ...(before.data.admin ? [otherAdminWrite(store, key, lastAdmin())] : []),
    ]);
    return store.commit([...store.removalWrites(ApiKeys, before, version), ...revocationWrites(record), ...others], {});
  },
};

/** A key with its last use (rule key-last-used). */
function withUse(apiKey: ApiKey, uses: KeyUses, zone: string) {
  const used = lastUse(uses, apiKey.key);
  return { ...apiKeyJson(apiKey, zone), 'last-used-at': used === undefined ? null : formatSeconds(used, zone) };
}

type Creation = BulkCall<(typeof contract)['routes']['create']>;

async function newApiKeyPlans({ elements, pointer, store, company, identity }: Creation) {
  return elements.map(({ name, admin }, position) => {
    const secret = freshApiSecret();
    const made = { createdAt: store.at, madeBy: identity.key };
    const apiKey: ApiKey = { key: freshApiKey(company.id), name, admin: admin ?? false, ...made };
    return {
      writes: newApiKeyWrites(company.id, apiKey, secret, pointer(position, '')),
      answer: { body: { ...apiKeyJson(apiKey, company.timeZone), secret }, version: 1 },
    };
  });
}

/** The key was seen a moment ago as the company's own; without a record it was removed since. */
async function mustRecord(key: string): Promise<ApiKeyRecord> {
  const record = await readApiKeyRecord(key);
  if (!record) throw unknownEntity(ApiKeys.noun, key);
  return record;
}
