import { randomBytes } from 'node:crypto';
import { freshApiKey } from '../../functions/access/model/api-key-record.ts';
import { freshApiSecret, keptSecret, seededToken, tokenSeed } from '../../shared/api-secret.ts';
import type { Item } from '../../shared/db/entity.ts';
import { readMany } from '../../shared/db/read.ts';
import { apiKeyKey, companyKey, freshSecret, tokenHash, tokenKeyOfHash } from '../../shared/identity.ts';
import { examples } from '../support/examples.ts';
import { newCompany, type TestCompany, testCompany, untilSettled } from '../support/factory.ts';
import { leaveOut } from '../support/left-out.ts';
import { keysOf, note, watchWrites } from './contents.ts';
import { prepareLike, type Row, resourceOf, type Subject, subjectOf } from './rows.ts';
import { tableFile } from './table-file.ts';

/** A company in which something a row names is there, with all it refers to. */
export type Stage = { readonly company: TestCompany; readonly subject: Subject };

/** What was made once through the API, and how every further company comes to have it, too. */
type Model = Stage & { readonly copyTo: () => TestCompany };

/** The seed of every subject of a stage. */
export const STAGE_SEED = 11;

const placeOf = ({ contract, path }: Row) => `${contract.resource} ${path}`;

const models = new Map<string, Promise<Model | undefined>>();

/**
 * A company of its own for the test of a row. What the row needs is made through the API for the first of its path, and the
 * consumers tell of it; the others get the same items, with names and credentials of their own in them, by the engine's file.
 */
export async function stageOf(row: Row): Promise<Stage> {
  watchWrites();
  const place = placeOf(row);
  const known = models.get(place) ?? newModel(row);
  models.set(place, known);
  const model = await known;
  if (model) return copyOf(row, model);
  const company = await newCompany({ followed: true });
  const subject = await subjectOf(row, company, STAGE_SEED);
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

/** Nothing when it cannot be copied: what another company has of it would be missing. */
async function newModel(row: Row): Promise<Model | undefined> {
  if (examples[resourceOf(row)]?.across) return undefined;
  const company = await newCompany({ followed: true });
  const subject = await subjectOf(row, company, STAGE_SEED);
  const copyTo = await copier(company);
  return copyTo && { company, subject, copyTo };
}

function copyOf(row: Row, { company: model, subject, copyTo }: Model): Stage {
  const company = copyTo();
  if (!examples[resourceOf(row)]?.followed) leaveOut(company);
  prepareLike(company, model);
  for (const [kind, count] of model.counts) company.counts.set(kind, count);
  return { company, subject: JSON.parse(JSON.stringify(subject).replaceAll(model.id, company.id)) };
}

type Kept = { readonly seal: string; readonly sha256: string; readonly sha1: string };

/**
 * Copies a company as it is now: its credentials are replaced wherever they, or what is kept of them, stand. Nothing where
 * the engine has no file, or a moment of the clock is noted, whose place depends on the company.
 */
export async function copier({ id, key, token: tokenOf }: TestCompany): Promise<Model['copyTo'] | undefined> {
  const file = await tableFile();
  await tokenOf();
  await untilSettled();
  const own = keysOf({ id });
  if (!file || own.some(({ pk }) => pk.startsWith('~clock#'))) return undefined;
  const [company, record] = await readMany([companyKey(id), apiKeyKey(key)]);
  const { seal } = (company as Item).data as Kept;
  const { sha256, sha1, token } = record as unknown as Kept & { readonly token: { nonce: string; hash: string } };
  const keys = [...own, tokenKeyOfHash(token.hash)];
  return () => {
    const copy = randomBytes(8).toString('hex');
    const [secret, nonce] = [freshApiSecret(), freshSecret()];
    const live = seededToken(copy, tokenSeed(secret), nonce);
    const kept = keptSecret(secret) as Kept;
    const credentials = { id: copy, key: freshApiKey(copy), secret };
    const change = replacer([
      [key, credentials.key],
      [id, copy],
      [seal, freshSecret()],
      [sha256, kept.sha256],
      [sha1, kept.sha1],
      [token.nonce, nonce],
      [token.hash, tokenHash(live)],
    ]);
    file.copy(keys, change);
    for (const { pk, sk } of keys) note({ pk: change(pk), sk: change(sk) });
    return testCompany(credentials, async () => live);
  };
}

/** Replaces texts by others; of two that begin alike the one named first. */
function replacer(replacements: readonly (readonly [string, string])[]): (text: string) => string {
  const others = new Map(replacements);
  const literal = (text: string) => text.replace(/[^\w-]/g, String.raw`\$&`);
  const any = new RegExp([...others.keys()].map(literal).join('|'), 'g');
  return (text) => text.replace(any, (found) => others.get(found) ?? found);
}
