import type * as z from 'zod/mini';
import type { ChannelType } from '../events/definition.ts';
import type { Contract, Lazy, Route } from './contract.ts';

/** Errors a route documents beyond those every route has (401, 403, 429), each with the sentence that explains it. */
type Problems = Partial<Record<400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 422 | 429, string>>;

/**
 * Sentences by the name of a field, or by the end of its path where the name alone says too little, such as
 * `operations.code`; `?name` is a parameter of a query, `/name` of a path. With `sent ` or `shown ` in front it is of
 * requests or of answers only. `{noun}` and `{plural}` stand for the name of the resource.
 */
export type FieldWords = Readonly<Record<string, string>>;

/** A request that the sandbox takes, and what it answers: `test/batteries/examples.test.ts` sends each. */
export type Example = {
  /** Values of the parameters in the path, the query and the headers. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body. */
  readonly request?: unknown;
  /** The body of the answer; there is none of a 204. */
  readonly response?: unknown;
  /** Refusals by status, as far as the route words them itself. */
  readonly problems?: Readonly<Partial<Record<number, unknown>>>;
};

/** Examples by route, in the order in which they can be sent one after the other. */
export type Examples = Readonly<Record<string, Example>>;

/** What the API document says of one route. */
type RouteWords = {
  /** One sentence for the reader of the API document. */
  readonly summary: string;
  /** What a generated client calls its method, where that is not its verb and noun; the `operationId`. */
  readonly call?: string;
  /** Rules worth reading before calling, in CommonMark. */
  readonly description?: string;
  /** What fields are of this route alone, before what the words of the resource say. */
  readonly fields?: FieldWords;
  /** What a field of the body or query counts as when it is left out, where that is a value. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Keywords of JSON Schema for what a field is refused by and its schema does not say. */
  readonly keywords?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Other documented successes, such as 204 "was already active". */
  readonly alternatives?: Readonly<Record<number, string>>;
  readonly problems?: Problems;
};

/** What is told of a resource by webhooks and in its channel; `test/batteries/examples.test.ts` compares what is sent. */
export type Told = {
  /** The body of a call, by topic. */
  readonly topics: Readonly<Record<string, Lazy<z.ZodMiniType>>>;
  /** What the channel of this type shows of an entity. */
  readonly channel?: { readonly type: ChannelType; readonly body: Lazy<z.ZodMiniType> };
  /** What an event shows of an entity, where that is not what a GET of it answers. */
  readonly event?: Lazy<z.ZodMiniType>;
};

/** What the API document says of a resource and of each of its routes. */
export type Words<Name extends PropertyKey = string> = {
  /** Heading in the API document. */
  readonly title: string;
  /** What the resource is, in CommonMark. */
  readonly description: string;
  /** What one is called in sentences, where that is not the singular of the resource's name. */
  readonly noun?: string;
  /** What its fields are; those that have one sentence in all resources stand in `field-words.ts`. */
  readonly fields?: FieldWords;
  readonly told?: Told;
  /** The entities whose changes it lists. */
  readonly entities?: readonly string[];
  readonly routes: Readonly<Record<Name, RouteWords>>;
};

/** A row of the route table with its words. */
export type DescribedRoute = Route & RouteWords;

/** A contract with its words: what the readers of the whole route table are given. */
export type DescribedContract = Contract<DescribedRoute> &
  Pick<Words, 'title' | 'description' | 'noun' | 'fields' | 'told' | 'entities'> & {
    /** What was told: bodies of calls by topic, and what its channel showed of an entity that is there, and is gone. */
    readonly tellings?: Readonly<Record<string, unknown>>;
    /** Ids of the rules its sources cite. */
    readonly rules?: readonly string[];
    /** What `functions/examples.ts` reads, where examples are shown. */
    readonly examples?: Examples;
  };

/**
 * Puts a contract and its words together. A route without words does not compile, nor do words without a route.
 *
 * Only `functions/contracts.ts` leads here: `serve` is given the bare contract, so that no other function carries a
 * sentence it never says.
 */
export function describedContract<C extends Contract, W extends Words<keyof C['routes']>>(
  contract: C,
  words: W & { readonly routes: { readonly [K in Exclude<keyof W['routes'], keyof C['routes']>]: never } },
): DescribedContract {
  const { title, description, noun, fields, told, entities } = words;
  const said: Readonly<Record<string, RouteWords>> = words.routes;
  const routes = Object.entries(contract.routes).map(([name, route]) => [name, { ...route, ...said[name] }]);
  return {
    ...contract,
    title,
    description,
    ...(noun !== undefined && { noun }),
    ...(fields && { fields }),
    ...(told && { told }),
    ...(entities && { entities }),
    routes: Object.fromEntries(routes),
  };
}
