import { padId } from '../../../shared/db/entity.ts';
import type { BulkCall, Handlers } from '../../../shared/http/handler.ts';
import { Problem } from '../../../shared/problem.ts';
import { plansWithin } from '../../../shared/register/limited.ts';
import { freshApiKey } from '../../access/model/api-key-record.ts';
import { readFillStates } from '../model/fill-state.ts';
import { twinOf } from '../model/twin.ts';
import type { contract } from './contract.ts';
import { SANDBOXES_LIMIT, Sandboxes } from './entity.ts';
import { type Sandbox, sandboxJson } from './schema.ts';
import { closingWrites, nextRunWrites, readOwnKey, twinWrites } from './store.ts';

export const handlers: Handlers<typeof contract> = {
  create: async (call) => {
    if (call.company.sandbox !== undefined) throw nestedSandbox();
    return plansWithin(call, Sandboxes, SANDBOXES_LIMIT, newSandboxPlans(call));
  },

  list: async ({ store, company, paging }) => {
    const { items, next } = await store.page({ entity: Sandboxes }, paging);
    const all = items.map(({ data }) => data);
    const states = await readFillStates(company.id, all.filter(isFilling));
    return { body: all.map((one) => sandboxJson(one, company.timeZone, states.get(one.id))), next };
  },

  get: async ({ params: { id }, store, company }) => {
    const { data } = await store.must(Sandboxes, padId(id));
    const states = await readFillStates(company.id, [data].filter(isFilling));
    return { body: sandboxJson(data, company.timeZone, states.get(id)) };
  },

  remove: async ({ params: { id }, store, company }) => {
    const before = await store.must(Sandboxes, padId(id));
    const record = await readOwnKey(company, before.data);
    return store.commit(
      [...store.removalWrites(Sandboxes, before), ...closingWrites(company, before.data, record)],
      {},
    );
  },

  reset: async ({ params: { id }, store, company }) => {
    const before = await store.must(Sandboxes, padId(id));
    const record = await readOwnKey(company, before.data);
    const run = before.data.run + 1;
    const fresh = { ...before.data, run, resetAt: store.at, status: 'filling', readyAt: null, copied: null } as const;
    if (record) {
      const writes = nextRunWrites(company, before.data, fresh, record);
      const answer = { body: sandboxJson(fresh, company.timeZone) };
      return store.commit([...store.replacementWrites(Sandboxes, before, fresh), ...writes], answer);
    }
    // Its key was removed in the sandbox itself: it gets another one.
    const after: Sandbox = { ...fresh, key: freshApiKey(twinOf(company.id, fresh)) };
    const { secret, writes } = twinWrites(company, after);
    return store.commit(
      [
        ...store.replacementWrites(Sandboxes, before, after),
        ...closingWrites(company, before.data, undefined),
        ...writes,
      ],
      { body: { ...sandboxJson(after, company.timeZone), secret } },
    );
  },
};

type Creation = BulkCall<(typeof contract)['routes']['create']>;

async function newSandboxPlans({ elements, pointer, store, company }: Creation) {
  const ids = await store.nextIds(Sandboxes, elements.length);
  return ids.map((id, position) => {
    const name = elements[position]?.name ?? '';
    const dates = { createdAt: store.at, resetAt: null, readyAt: null };
    const key = freshApiKey(twinOf(company.id, { id, run: 0 }));
    const sandbox: Sandbox = { id, name, run: 0, key, ...dates, status: 'filling', copied: null };
    const { secret, writes } = twinWrites(company, sandbox);
    return {
      writes: [...store.creationWrites(Sandboxes, sandbox, pointer(position, '')), ...writes],
      answer: { body: { ...sandboxJson(sandbox, company.timeZone), secret } },
    };
  });
}

const isFilling = ({ status }: Sandbox) => status === 'filling';

/** A copy of a copy would be one that no one counts (rule sandbox-apart). */
const nestedSandbox = () => new Problem(400, 'sandbox-apart', 'Sandbox', 'A sandbox has no sandboxes of its own.');
