import { apply } from '../../shared/db/apply.ts';
import type { Item } from '../../shared/db/entity.ts';
import { putWrite } from '../../shared/db/write.ts';
import { examples } from '../support/examples.ts';
import { newCompany, type TestCompany, untilSettled } from '../support/factory.ts';
import { everythingOf, watchWrites } from './contents.ts';
import { prepareLike, type Row, resourceOf, type Subject, subjectOf } from './rows.ts';

/** A company in which something a row names is there, with all it refers to. */
export type Stage = { readonly company: TestCompany; readonly subject: Subject };

/** What was made once through the API, for every further company to have it, too. */
type Model = Stage & { readonly items: readonly Item[] };

/** The seed of every subject of a stage. */
export const STAGE_SEED = 11;

const placeOf = ({ contract, path }: Row) => `${contract.resource} ${path}`;

const models = new Map<string, Promise<Model | undefined>>();

/**
 * A company of its own for the test of a row. What the row needs is made through the API for the first of its path; the
 * others get the same items, with their own name in them, and the consumers tell of them as of any others.
 */
export async function stageOf(row: Row): Promise<Stage> {
  watchWrites();
  const place = placeOf(row);
  const known = models.get(place) ?? newModel(row);
  models.set(place, known);
  const [company, model] = await Promise.all([bareCompany(), known]);
  const subject = model ? await copyTo(company, model) : await subjectOf(row, company, STAGE_SEED);
  await untilSettled();
  return { company, subject };
}

const shared = new Map<string, Promise<Stage>>();

/** A stage for requests that are all refused: as none of them has an effect, one per path will do. */
export function sharedStageOf(row: Row): Promise<Stage> {
  const place = placeOf(row);
  const stage = shared.get(place) ?? stageOf(row);
  shared.set(place, stage);
  return stage;
}

async function bareCompany(): Promise<TestCompany> {
  const company = await newCompany();
  await company.token();
  return company;
}

/** Nothing when it cannot be copied: what another company has of it, or a consumer has made, would be missing. */
async function newModel(row: Row): Promise<Model | undefined> {
  if (examples[resourceOf(row)]?.across) return undefined;
  const company = await bareCompany();
  const before = new Set((await everythingOf(company)).map(nameOf));
  const subject = await subjectOf(row, company, STAGE_SEED);
  const items = (await everythingOf(company)).filter(
    (item) => !isLedger(item) && (isCounter(item) || !before.has(nameOf(item))),
  );
  return items.every(({ pk }) => pk.startsWith(`${company.id}#`) && !isConsequence(pk))
    ? { company, subject, items }
    : undefined;
}

async function copyTo(company: TestCompany, model: Model): Promise<Subject> {
  const own = <T>(value: T) => renamed(value, model.company.id, company.id) as T;
  prepareLike(company, model.company);
  for (const [kind, count] of model.company.counts) company.counts.set(kind, count);
  if (model.items.length > 0) await apply(model.items.map((item) => putWrite(own(item))));
  return own(model.subject);
}

/** The value with another text in place of one, wherever it stands in it. */
function renamed(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.replaceAll(from, to);
  if (Array.isArray(value)) return value.map((element) => renamed(element, from, to));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, renamed(member, from, to)]));
}

const nameOf = ({ pk, sk }: Item) => `${pk} ${sk}`;

/** Numbers given out: a copy must not give them again. */
const isCounter = ({ pk, sk }: Item) => pk.endsWith('#counters') && sk !== 'ledger';

/** What the consumers write of every change, of copied ones as well. */
const isLedger = ({ pk, sk }: Item) =>
  /#(events|event-ids|event-minutes|digest(#.*)?|versions#.*|former-keys#.*)$/.test(pk) ||
  (pk.endsWith('#counters') && sk === 'ledger');

const isConsequence = (pk: string) => /#(deliveries|changes-|change-receipts-|webhook-health|leases)/.test(pk);
