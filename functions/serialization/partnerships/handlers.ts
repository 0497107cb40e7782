import { padId } from '../../../shared/db/entity.ts';
import { mustHaveRoom } from '../../../shared/db/limit.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Answer, BulkCall, Handlers } from '../../../shared/http/handler.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { type FieldError, invalidContent } from '../../../shared/problem.ts';
import type { contract } from './contract.ts';
import { type Partnership, Partnerships, PRODUCING_LIMIT, partnerStore, WAITING_LIMIT } from './entity.ts';
import {
  acceptanceChange,
  endChange,
  invitationSides,
  mustNotBeActive,
  mustNotBeSandbox,
  mustNotHaveEnded,
  ownersOnly,
  productsChange,
  tooManyProducts,
} from './rules.ts';
import { partnershipJson } from './schema.ts';
import { mustSides, sideChangeWrites, sideRemovalWrites } from './store.ts';

export const handlers: Handlers<typeof contract> = {
  create: (call) => newInvitationPlans(call),

  list: async ({ store, company, paging }) => {
    const { items, next } = await store.page({ entity: Partnerships }, paging);
    return { body: items.map(({ data }) => partnershipJson(data, company.timeZone)), next };
  },

  get: async ({ params: { id }, store, company }) => {
    const { data, version } = await store.must(Partnerships, padId(id));
    return answerOf(data, version, company);
  },

  update: async ({ params: { id }, body: { name, products, proposedProducts }, store, company, version }) => {
    const sides = await mustSides(store, id, version);
    const { mine } = sides;
    const own = name === undefined ? {} : { name };
    const wanted = { products, proposed: proposedProducts };
    const change = productsChange(mine.data, wanted);
    if (!change) {
      const after = { ...mine.data, ...own };
      const writes = store.replacementWrites(Partnerships, mine, after, version);
      return store.commit(writes, answerOf(after, mine.version + 1, company));
    }
    if (mine.data.role !== 'owner') throw ownersOnly(wanted);
    mustNotHaveEnded(mine.data);
    const known = new Set([...mine.data.products, ...(mine.data.proposed ?? [])]);
    const errors = [
      ...(await notOwned(store, wanted.products ?? [], '/products', known)),
      ...(await notOwned(store, wanted.proposed ?? [], '/proposed-products', known)),
      ...tooManyProducts(change),
    ];
    if (errors.length > 0) throw invalidContent(errors);
    const answer = answerOf({ ...mine.data, ...own, ...change }, mine.version + 1, company);
    return store.commit(sideChangeWrites(store, sides, change, version, own), answer);
  },

  remove: async ({ params: { id }, store, version }) => {
    const sides = await mustSides(store, id, version);
    const { status, role, inviter } = sides.mine.data;
    mustNotBeActive(sides.mine.data);
    const withdrawn = status === 'invited' && role === inviter;
    return store.commit(sideRemovalWrites(store, sides, withdrawn, version), {});
  },

  accept: async ({ params: { id }, store, company, version }) => {
    mustNotBeSandbox(company);
    const sides = await mustSides(store, id, version);
    const change = acceptanceChange(sides.mine.data, store.at);
    const { role, partner } = sides.mine.data;
    // Whichever side accepts.
    if (change)
      await mustHaveRoom(role === 'actor' ? store : partnerStore(partner, store), Partnerships, PRODUCING_LIMIT);
    return decision(store, company, sides, change, version);
  },

  end: async ({ params: { id }, store, company, version }) => {
    const sides = await mustSides(store, id, version);
    return decision(store, company, sides, endChange(sides.mine.data, store.at), version);
  },
};

type Creation = BulkCall<(typeof contract)['routes']['create']>;

async function newInvitationPlans({ elements, pointer, store, company }: Creation) {
  mustNotBeSandbox(company);
  const [errors] = await Promise.all([
    Promise.all(
      elements.map(async ({ partner, role, products }, position) => [
        ...(partner === company.id
          ? [{ pointer: pointer(position, '/partner'), message: 'must be another company' }]
          : []),
        ...(role === 'owner' ? await notOwned(store, products, pointer(position, '/products')) : []),
      ]),
    ),
    mustHaveRoom(store, Partnerships, WAITING_LIMIT, elements.length, pointer),
  ]);
  if (errors.flat().length > 0) throw invalidContent(errors.flat());
  const numbers = await store.nextIds(Partnerships, elements.length);
  return Promise.all(
    elements.map(async (sent, position) => {
      const other = partnerStore(sent.partner, store);
      const [mirror = 0] = await other.nextIds(Partnerships, 1);
      const { mine, theirs } = invitationSides(sent, company.id, { own: numbers[position] ?? 0, mirror }, store.at);
      return {
        writes: [
          ...store.creationWrites(Partnerships, mine, pointer(position, '')),
          ...other.creationWrites(Partnerships, theirs),
        ],
        lane: WAITING_LIMIT.name,
        answer: answerOf(mine, 1, company),
      };
    }),
  );
}

type Sides = Awaited<ReturnType<typeof mustSides>>;

async function decision(
  store: Store,
  company: Tenant,
  sides: Sides,
  change: Partial<Partnership> | undefined,
  version: number | undefined,
): Promise<Answer<ReturnType<typeof partnershipJson>>> {
  const { data, version: current } = sides.mine;
  if (!change) return answerOf(data, current, company);
  const answer = answerOf({ ...data, ...change }, current + 1, company);
  return store.commit(sideChangeWrites(store, sides, change, version), answer);
}

const answerOf = (data: Partnership, version: number, { timeZone }: Tenant) => ({
  body: partnershipJson(data, timeZone),
  version,
});

/** The products an owner names must be its own; what was named before may be gone. */
async function notOwned(
  store: Store,
  products: readonly string[],
  prefix: string,
  known: ReadonlySet<string> = new Set(),
): Promise<readonly FieldError[]> {
  const found = await store.lookUp(products.map((key) => ({ entity: 'products', unique: 'gtin', key })));
  return products.flatMap((gtin, position) =>
    found[position] || known.has(gtin)
      ? []
      : [{ pointer: `${prefix}/${position}`, message: 'must be the GTIN of a product of the company' }],
  );
}
