import { type Item, padId } from '../../../shared/db/entity.ts';
import type { Write } from '../../../shared/db/write.ts';
import type { Answer, Handlers } from '../../../shared/http/handler.ts';
import type { Identity } from '../../../shared/identity.ts';
import { Problem } from '../../../shared/problem.ts';
import { unpacked } from '../model/packed.ts';
import type { contract } from './contract.ts';
import { ParkedRequests } from './entity.ts';
import { type ParkedRequest, parkedRequestJson } from './schema.ts';

export const handlers: Handlers<typeof contract> = {
  list: async ({ query: { status }, store, company, identity, paging }) => {
    const listing = {
      entity: ParkedRequests,
      where: (parked: ParkedRequest) => isAllowed(parked, identity) && (status ?? parked.status) === parked.status,
    };
    // Pages are of what the caller may see.
    const filters = [paging.filters, identity.scopes.toSorted()];
    const { items, next } = await store.page(listing, { ...paging, filters });
    return { body: items.map(({ data }) => parkedRequestJson(data, company.timeZone)), next };
  },

  get: async ({ params: { id }, store, company, identity }) => {
    const { data } = await store.must(ParkedRequests, padId(id));
    mustBeAllowed(data, identity);
    if (data.status === 'waiting') return { body: parkedRequestJson(data, company.timeZone) };
    return endOf(data) as Answer<never>;
  },

  remove: async ({ params: { id }, store, identity }) => {
    const before = await store.must(ParkedRequests, padId(id));
    mustBeAllowed(before.data, identity);
    if (before.data.status !== 'waiting') throw ended(before.data.status);
    const [entity, ...others] = store.removalWrites(ParkedRequests, before);
    return store.commit([...(entity ? [unlessBegun(entity)] : []), ...others], {});
  },
};

/** What a request asks for, and what came of it, is for who may ask for it (rule parked-answer). */
const isAllowed = ({ needed }: ParkedRequest, { scopes }: Identity) =>
  needed.length === 0 || needed.some((scope) => scopes.includes(scope));

function mustBeAllowed(parked: ParkedRequest, identity: Identity): void {
  if (isAllowed(parked, identity)) return;
  const { needed } = parked;
  throw new Problem(403, 'missing-scope', 'Forbidden', `The token does not have the scope ${needed.join(' or ')}.`);
}

/** What the request would have been answered at once (rule parked-answer); throws the refusal. */
function endOf({ answer, problem, reason = '', results }: ParkedRequest): Answer {
  if (answer) {
    const { status, version, body } = answer;
    return {
      status,
      ...(version !== undefined && { version }),
      body: body === undefined ? {} : JSON.parse(unpacked(body)),
    };
  }
  const done = results && { results };
  if (!problem) {
    const said = `The request was ${results ? 'carried out in part' : 'not carried out'}. ${reason}.`;
    throw new Problem(410, 'parked-request-expired', 'Gone', said, { ...(done && { members: done }) });
  }
  const { status, kind, title, detail, errors, members } = problem;
  const shown = (members || done) && { ...members, ...done };
  throw new Problem(status, kind, title, detail, { ...(errors && { errors }), ...(shown && { members: shown }) });
}

/** What is being carried out cannot be cancelled any more (rule parked-cancelled). */
const unlessBegun = ({ action, refused }: Write): Write => ({
  action: {
    Put: {
      ...(action.Put as NonNullable<typeof action.Put>),
      ConditionExpression: `(${action.Put?.ConditionExpression}) AND attribute_not_exists(begun)`,
    },
  },
  refused: (existing: Item | undefined) => (existing?.begun ? ended('being carried out') : refused(existing)),
});

const ended = (status: string) =>
  new Problem(409, 'parked-request-ended', 'Conflict', `The request waits no more: it is ${status}.`);
