import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, partition } from '../../../shared/db/entity.ts';
import { queryAll, readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { changedEntity, eraseWrite, putWrite, type Write } from '../../../shared/db/write.ts';
import {
  type ApiKeyRecord,
  apiKeyKey,
  type Company,
  companyKey,
  isSameSecret,
  tokenHash,
  tokenKeyOfHash,
} from '../../../shared/identity.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import type { SessionCookie } from './cookie.ts';
import { isBorne } from './rules.ts';
import type { Session, SessionToken } from './schema.ts';

type Place = Pick<Session, 'company' | 'id'>;

const placeOf = ({ company, id }: Place) => ({ pk: partition(company, 'sessions'), sk: id });

const epochSeconds = (instant: Instant) => Math.floor(Date.parse(instant) / 1_000);

/** What the table keeps of a session: beside what it is how often it was written, so that no two writers cross. */
type Kept = Session & { readonly writes: number };

const sessionIn = ({ pk: _, sk: __, ttl: ___, mark: ____, ...session }: Item) => session as unknown as Kept;

/** The session of this id that has not run out, or nothing. One read. */
export async function readSession(place: Place, at: Instant): Promise<Kept | undefined> {
  const { Item } = await db().send(
    new GetCommand({ TableName: tableName(), Key: placeOf(place), ConsistentRead: true }),
  );
  const session = Item && sessionIn(Item as Item);
  return session && session.expiresAt > at ? session : undefined;
}

/** The session that the secret of a cookie proves, or nothing. One read. */
export async function provenSession(cookie: SessionCookie | undefined, at: Instant): Promise<Kept | undefined> {
  const session = cookie && (await readSession(cookie, at));
  return session && isProvenBy(session, cookie) ? session : undefined;
}

/** Whether a cookie is the one of this session. */
export const isProvenBy = ({ company, id, hash }: Session, cookie: SessionCookie | undefined): boolean =>
  cookie?.company === company && cookie.id === id && isSameSecret(tokenHash(cookie.secret), hash);

/** The sessions of a company that have not run out; their keys may be gone. One read. */
export async function readSessions(company: string, at: Instant): Promise<readonly Kept[]> {
  const pk = partition(company, 'sessions');
  const items = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  return items.map(sessionIn).filter(({ expiresAt }) => expiresAt > at);
}

/** Those of the sessions of a company that it and their keys still bear. One read. */
export async function borneSessions<S extends Session>(company: string, sessions: readonly S[]): Promise<readonly S[]> {
  const keys = [...new Set(sessions.map(({ key }) => key))];
  const found = await readMany([companyKey(company), ...keys.map(apiKeyKey)]);
  const records = new Map(found.map(({ pk, ...record }) => [pk, record]));
  const record = records.get(companyKey(company).pk)?.data as Company | undefined;
  return sessions.filter((session) =>
    isBorne(session, records.get(apiKeyKey(session.key).pk) as unknown as ApiKeyRecord | undefined, record),
  );
}

/** The write that begins a session. */
export const beginningWrite = (session: Session): Write => putWrite(sessionItem({ ...session, writes: 1 }));

const sessionItem = (session: Kept): Item => ({
  ...placeOf(session),
  ...session,
  ttl: epochSeconds(session.expiresAt),
});

const unchanged = ({ writes }: Kept) => ({
  ConditionExpression: '#writes = :writes',
  ExpressionAttributeNames: { '#writes': 'writes' },
  ExpressionAttributeValues: { ':writes': writes },
});

/** The write that keeps a session as it is now. What ends it meanwhile wins. */
export function renewalWrite(before: Kept, after: Session): Write {
  const Item = sessionItem({ ...after, writes: before.writes + 1 });
  return { action: { Put: { TableName: tableName(), Item, ...unchanged(before) } }, refused: changedEntity };
}

/** The writes that end a session with all tokens it gave; one it gives meanwhile goes, too, for this is then done again. */
export function endingWrites(session: Kept): readonly Write[] {
  const Delete = { TableName: tableName(), Key: placeOf(session), ...unchanged(session) };
  return [{ action: { Delete }, refused: changedEntity }, ...session.tokens.map(deadTokenWrite)];
}

/** The write that makes a token of the session live; it needs its API key, in the role it has. */
export function liveTokenWrite(session: Session, { hash, expiresAt }: SessionToken): Write {
  const { company, key, id, roles, suspensions } = session;
  const record = { company, key, scopes: ['productions_write', 'company_admin'], expiresAt, bound: true };
  return putWrite({
    ...tokenKeyOfHash(hash),
    ...record,
    session: { id, roles, suspensions },
    ttl: epochSeconds(expiresAt),
  });
}

/** The write that ends a token. */
export const deadTokenWrite = ({ hash }: SessionToken): Write => eraseWrite(tokenKeyOfHash(hash));
