import { GetCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { isKeptSecret, tokenSeed } from '../../../shared/api-secret.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import {
  type ApiKeyRecord,
  apiKeyKey,
  type Company,
  closedWords,
  companyKey,
  type Identity,
  identityContext,
  isApiKey,
  isToken,
  type TokenRecord,
  tokenHint,
  tokenKey,
} from '../../../shared/identity.ts';
import { type Entry, entry, noTimeLimit } from '../../../shared/lambda.ts';
import { credentialsOf } from './credentials.ts';
import { schemesOf } from './schemes.ts';

/** Why a caller is not let in; the ACCESS_DENIED gateway response prints it with status 401. */
type Denial = { readonly error: string; readonly detail: string; readonly challenge: string };

/** Entry of the REQUEST authorizer of every route that needs to know who calls. Uncached: a revoked token is dead at once. */
export const handler: Entry<APIGatewayRequestAuthorizerEvent, APIGatewayAuthorizerResult> = entry(
  middy(identify, noTimeLimit).use(httpHeaderNormalizer()).use(policy()),
);

async function identify(event: APIGatewayRequestAuthorizerEvent): Promise<Identity | Denial> {
  const credentials = credentialsOf(event);
  const { basic, token, challenge, afterBasic, afterToken } = schemesOf(event.resource);
  if (credentials.kind === 'token') {
    if (token) return byToken(credentials.token, new Date(), afterToken);
    return credentialDenial('This route takes HTTP Basic with API key and secret, not an access token.', afterToken);
  }
  if (credentials.kind === 'basic') {
    if (basic) return byKey(credentials.key, credentials.secret, afterBasic);
    const detail = 'This route takes an access token: POST /api/authorization gives one.';
    return { error: 'NoTokenError', detail, challenge: afterBasic };
  }
  if (credentials.kind === 'none') {
    const detail = `The request carries no ${token ? 'access token' : 'API key and secret'}.`;
    return { error: 'NoTokenError', detail, challenge };
  }
  return credentialDenial('The Authorization header is neither Bearer nor Basic.', challenge);
}

const credentialDenial = (detail: string, challenge: string): Denial => ({
  error: 'InvalidTokenError',
  detail,
  challenge,
});

/**
 * One round trip for a token of our own: what it names in front is read at once with it. A static token may be any text
 * (rule static-token); what its record names is read after it.
 */
async function byToken(token: string, now: Date, challenge: string): Promise<Identity | Denial> {
  const unknown = credentialDenial('The access token is unknown, expired or revoked.', challenge);
  // What nothing can be found under costs no read.
  if (!isToken(token)) return unknown;
  const named = tokenHint(token);
  const place = tokenKey(token);
  const hints = named ? placesOf(named.company, named.key) : [];
  const found = new Map((await readMany([place, ...hints])).map((item) => [item.pk, item]));
  const record = found.get(place.pk) as unknown as TokenRecord | undefined;
  if (!record || record.revoked || (record.expiresAt !== undefined && record.expiresAt <= now.toISOString())) {
    return unknown;
  }
  const needed = placesOf(record.company, record.bound && record.key);
  const further = needed.filter(({ pk }) => !hints.some((hint) => hint.pk === pk));
  for (const item of await readMany(further)) found.set(item.pk, item);
  const company = found.get(companyKey(record.company).pk)?.data as Company | undefined;
  const issuer = record.bound ? found.get(apiKeyKey(record.key).pk) : record;
  if (!company || issuer?.company !== company.id) return unknown;
  const closed = closedWords(company);
  if (closed) return credentialDenial(closed, challenge);
  if (record.session && !isLive(record.session, issuer as unknown as ApiKeyRecord, company)) return unknown;
  return {
    company,
    key: record.key,
    via: 'token',
    session: record.session?.id,
    admin: record.scopes.includes('company_admin'),
    scopes: record.scopes,
  };
}

/** Whether the key has had the admin role, and the company not been suspended, since the session began (rule session-ends). */
const isLive = (session: NonNullable<TokenRecord['session']>, issuer: ApiKeyRecord, company: Company) =>
  issuer.admin && (issuer.roles ?? 0) === session.roles && (company.suspensions ?? 0) === (session.suspensions ?? 0);

/** Where the records of a company and, if it matters, of an API key lie. */
const placesOf = (company: string, key: string | undefined) => [
  companyKey(company),
  ...(key === undefined || !isApiKey(key) ? [] : [apiKeyKey(key)]),
];

/** Two round trips: an API key may be any text, so its record must name the company first. */
async function byKey(key: string, secret: string, challenge: string): Promise<Identity | Denial> {
  const unknown = credentialDenial('The API key or its secret is wrong.', challenge);
  const record = isApiKey(key) ? ((await read(apiKeyKey(key))) as ApiKeyRecord | undefined) : undefined;
  if (!isKeptSecret(secret, record)) return unknown;
  const company = (await read(companyKey(record.company)))?.data as Company | undefined;
  if (!company) return unknown;
  const closed = closedWords(company);
  if (closed) return credentialDenial(closed, challenge);
  return { company, key, via: 'basic', admin: record.admin, scopes: ['productions_write'], seed: tokenSeed(secret) };
}

async function read(Key: { readonly pk: string; readonly sk: string }) {
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
  return Item;
}

type AuthorizerRequest = Pick<
  middy.Request<APIGatewayRequestAuthorizerEvent, Identity | Denial | APIGatewayAuthorizerResult>,
  'event' | 'response'
>;

/** Makes of who calls, or of why that is not known, the policy and the context API Gateway wants. */
function policy() {
  return {
    after: (request: AuthorizerRequest): void => {
      const result = request.response as Identity | Denial;
      request.response = 'company' in result ? allow(request.event, result) : deny(request.event, result);
    },
  };
}

function allow(event: APIGatewayRequestAuthorizerEvent, identity: Identity): APIGatewayAuthorizerResult {
  return {
    principalId: `${identity.company.id}/${identity.key}`,
    policyDocument: policyDocument(event, 'Allow'),
    context: identityContext(identity),
    usageIdentifierKey: identity.company.usageKey,
  };
}

function deny(event: APIGatewayRequestAuthorizerEvent, denial: Denial): APIGatewayAuthorizerResult {
  return {
    principalId: 'unknown',
    policyDocument: policyDocument(event, 'Deny'),
    context: { ...denial, title: 'Unauthorized' },
  };
}

/**
 * For the whole stage: API Gateway takes 512 characters, less than a path with a long code has. As nothing is cached, the
 * policy is good for this one request.
 */
function policyDocument({ methodArn }: APIGatewayRequestAuthorizerEvent, Effect: 'Allow' | 'Deny') {
  const [api, stage] = methodArn.split('/');
  const Resource = `${api}/${stage}/*`;
  return { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }] };
}
