import type { Item } from '../../../shared/db/entity.ts';
import { eraseWrite, putWrite, type Write } from '../../../shared/db/write.ts';
import { type ApiKeyRecord, apiKeyKey, type LiveToken } from '../../../shared/identity.ts';
import { lostRace } from '../../../shared/problem.ts';
import { liveTokenKey } from '../model/api-key-record.ts';

/** The writes that make `token` the only live token of its key, or leave the key without one. */
export function tokenReplacementWrites(record: ApiKeyRecord, token: LiveToken | undefined): readonly Write[] {
  const old = record.token && eraseWrite(liveTokenKey(record.token));
  return [keep(record, token), ...(token ? [putWrite(tokenItem(token))] : []), ...(old ? [old] : [])];
}

function tokenItem(token: LiveToken): Item {
  const { company, key, scopes, expiresAt } = token;
  return { ...liveTokenKey(token), company, key, scopes, expiresAt, ttl: Math.floor(Date.parse(expiresAt) / 1_000) };
}

/** Two log-ins at once must not leave two live tokens, nor one bring a lost role back: the record must be as it was read. */
function keep(record: ApiKeyRecord, token: LiveToken | undefined): Write {
  const item = { ...record, ...apiKeyKey(record.key), token };
  const before = record.token;
  const write = putWrite(
    item,
    `#admin = :admin AND ${record.roles ? '#roles = :roles' : 'attribute_not_exists(#roles)'} AND ${before ? '#token = :before' : 'attribute_not_exists(#token)'}`,
    () => lostRace('Another log-in with the same API key happened at the same moment; send this one again.'),
  );
  Object.assign(write.action.Put ?? {}, {
    ExpressionAttributeNames: { '#token': 'token', '#admin': 'admin', '#roles': 'roles' },
    ExpressionAttributeValues: {
      ':admin': record.admin,
      ...(record.roles && { ':roles': record.roles }),
      ...(before && { ':before': before }),
    },
  });
  return write;
}
