import { padId } from '../../../shared/db/entity.ts';
import type { BulkCall, Handlers } from '../../../shared/http/handler.ts';
import { freshBoundToken, tokenHash, tokenHint } from '../../../shared/identity.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { resolveReferences } from '../../../shared/references.ts';
import { plansWithin } from '../../../shared/register/limited.ts';
import { referenceTo } from '../../references.ts';
import type { contract } from './contract.ts';
import { STATIC_TOKENS_LIMIT, StaticTokens } from './entity.ts';
import { type StaticToken, staticTokenJson } from './schema.ts';
import { liveTokenWrite, revokedTokenWrite } from './store.ts';

export const handlers: Handlers<typeof contract> = {
  create: (call) => plansWithin(call, StaticTokens, STATIC_TOKENS_LIMIT, newTokenPlans(call)),

  list: async ({ store, company, paging }) => {
    const { items, next } = await store.page({ entity: StaticTokens }, paging);
    return { body: items.map(({ data }) => staticTokenJson(data, company.timeZone)), next };
  },

  get: async ({ params: { id }, store, company }) => {
    const { data, version } = await store.must(StaticTokens, padId(id));
    return { body: staticTokenJson(data, company.timeZone), version };
  },

  remove: async ({ params: { id }, store, company, version, now }) => {
    const before = await store.must(StaticTokens, padId(id), version);
    return store.commit(
      [...store.removalWrites(StaticTokens, before, version), revokedTokenWrite(company, before.data, now)],
      {},
    );
  },
};

type Sent = { readonly name: string; readonly key?: string | undefined; readonly token?: string | undefined };

type Creation = BulkCall<(typeof contract)['routes']['create']>;

async function newTokenPlans({ elements, pointer, store, company, identity }: Creation) {
  const named = elements.flatMap(({ key }, position) =>
    key === undefined ? [] : [referenceTo('API key', key, pointer(position, '/key'))],
  );
  const [ids, found] = await Promise.all([
    store.nextIds(StaticTokens, elements.length),
    resolveReferences(store, named),
  ]);
  const own = elements.map(({ token }) => token);
  const repeated = own.flatMap((token, position) =>
    token !== undefined && own.indexOf(token) < position
      ? [{ pointer: pointer(position, '/token'), message: 'must be unique' }]
      : [],
  );
  const others = own.flatMap((token, position) => {
    const named = token === undefined ? undefined : tokenHint(token);
    const message = 'must not be of the form of a token made here for another company';
    return named && named.company !== company.id ? [{ pointer: pointer(position, '/token'), message }] : [];
  });
  const errors = [...found.missing(), ...repeated, ...others];
  if (errors.length > 0) throw invalidContent(errors);
  return ids.map((id, position) => {
    const { name, key = identity.key, token = freshBoundToken(company.id, key) } = elements[position] as Sent;
    const made: StaticToken = { id, name, key, hash: tokenHash(token), createdAt: store.at };
    return {
      writes: [
        ...store.creationWrites(StaticTokens, made),
        liveTokenWrite(company.id, made, pointer(position, '')),
        store.existenceWrite({ entity: 'api-keys', key }),
      ],
      answer: { body: { ...staticTokenJson(made, company.timeZone), token }, version: 1 },
    };
  });
}
