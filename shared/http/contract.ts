import type * as z from 'zod/mini';
import type { ResourceGrants } from '../grants.ts';

/** What a token may do. `company_admin` is only granted to API keys with the admin role (rule scope-company-admin). */
export type Scope = 'productions_write' | 'company_admin';

/**
 * How a caller shows who it is: an access token, HTTP Basic with API key and secret, either, or nothing at all.
 * Source: rule basic-routes (Basic only on the authorization and the three documented machine routes).
 */
type Auth = 'token' | 'basic' | 'tokenOrBasic' | 'none';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Schemas are built on first use: seventy eager ones cost 40 % of a cold start. */
export type Lazy<T> = () => T;

export type ObjectSchema = z.ZodMiniObject;

/**
 * One line of the route table: plain data, read by the Lambda, the stack, the sandbox, the OpenAPI document and the tests.
 * What only readers of the document need stands in the words of the resource (words.ts).
 */
export type Route = {
  readonly method: Method;
  /** As API Gateway spells it, parameters in braces, no trailing slash (both forms reach it). */
  readonly path: `/${string}`;
  /** Other spellings existing clients use for the same operation. */
  readonly aliases?: readonly { readonly method: Method; readonly path: `/${string}` }[];
  /** Default: `token`. */
  readonly auth?: Auth;
  /** What opens it is the cookie of a session, which its handler looks at; to the gateway it is open: `auth` is `none`. */
  readonly cookie?: true;
  /** Needed unless `auth` is `none` or `basic`. */
  readonly scope?: Scope;
  /** Another scope that is enough by itself, as on the routes marked ◇ in the decisions. */
  readonly orScope?: Scope;
  /** Path parameters with a type of their own; one that is not listed is a string. A value that does not parse is unknown: 404. */
  readonly params?: Lazy<ObjectSchema>;
  readonly query?: Lazy<ObjectSchema>;
  /** Request headers that mean something to this route, by their names in lower case. */
  readonly headers?: Lazy<ObjectSchema>;
  readonly body?: Lazy<z.ZodMiniType>;
  /** The body is one object or an array of up to 100 of them (rule array-100-elements). */
  readonly bulk?: true;
  /** With `Prefer: wait` it waits for what it names and is not there yet (rule request-parked); a creating POST only. */
  readonly waits?: true;
  /** The array of a bulk body may also be the member of this name of an object; such a route always answers an array. */
  readonly wrapper?: string;
  /** Status of success. */
  readonly status: 200 | 201 | 202 | 204;
  /** JSON of success, in wire names; none for 204. */
  readonly out?: Lazy<z.ZodMiniType>;
  /** Member of the answer that is a credential: it is in the first answer only (rule receipt-of-its-sender). */
  readonly credential?: string;
  /** Content type of success when it is not JSON. */
  readonly produces?: string;
  /** Refusals have the shape of the serialization API (rule serial-envelope) instead of RFC 9457. */
  readonly errors?: 'serialization';
  /** The answer carries an `ETag`; the route honours `If-Match`. */
  readonly versioned?: true;
  /**
   * A list: accepts `page` and `cursor`, or the cursor and the first page only; answers `Link` (rules list-page-numbers, list-next-link).
   */
  readonly paged?: true | 'cursor';
};

/** Every route of one resource. The operation id of a route is `<resource>.<key>`, as in `suppliers.create`. */
export type Contract<R extends Route = Route> = {
  /** Plural noun, the folder's name, and the name of the Lambda function. */
  readonly resource: string;
  /** What its function needs beyond the entities of the table; left out: nothing. Read by the stack. */
  readonly grants?: ResourceGrants;
  readonly routes: Readonly<Record<string, R>>;
};

/** Every method and path a contract answers to, aliases included, with the operation behind it. */
export function endpoints<R extends Route>(contract: Contract<R>) {
  return Object.entries(contract.routes).flatMap(([name, route]) =>
    [{ method: route.method, path: route.path }, ...(route.aliases ?? [])].map(({ method, path }) => ({
      method,
      path,
      name,
      operation: `${contract.resource}.${name}`,
      route,
    })),
  );
}

/** The methods of a path, `HEAD` after `GET` (rules method-405, head-like-get). */
export const allowedMethods = (contract: Contract, path: string): readonly string[] =>
  endpoints(contract)
    .filter((row) => row.path === path)
    .flatMap(({ method }) => (method === 'GET' ? [method, 'HEAD'] : [method]));

/**
 * Whether a request of the route may carry an `Idempotency-Key`. What Basic alone opens gives and ends tokens: it is done
 * each time it is asked for (rule receipt-of-its-sender).
 */
export const hasReceipts = ({ method, auth }: Route) => method !== 'GET' && auth !== 'basic' && auth !== 'none';

/** The scopes each of which is enough for the route; none when it asks for no scope. */
export const scopesOf = ({ scope, orScope }: Route) =>
  [scope, orScope].filter((needed): needed is Scope => needed !== undefined);
