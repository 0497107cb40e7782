import type { components, paths } from './api.ts';

/** The methods the API has. */
export type Method = 'get' | 'post' | 'put' | 'delete';

/** The paths that have a method, as the description spells them. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { readonly [K in M]: object } ? P : never;
}[keyof paths];

/** What the description says of a path's method. */
export type OperationOf<M extends Method, P extends keyof paths> = paths[P] extends { readonly [K in M]: infer O }
  ? O
  : never;

type ContentOf<T> = T extends { readonly content: infer C } ? (C extends object ? C[keyof C] : undefined) : undefined;

/** 202 comes to who asks for it by `Prefer: wait` only: `postOrPark`. */
type Success = 200 | 201 | 204;

type BodyAt<O, Status> = O extends { readonly responses: infer R }
  ? { [S in keyof R]: S extends Status ? ContentOf<R[S]> : never }[keyof R]
  : never;

/** The body of a successful answer; nothing where there is none. */
export type AnswerOf<O> = BodyAt<O, Success>;

/** What a GET answers: of a parked request that waits, 202. */
export type GotOf<O> = BodyAt<O, Success | 202>;

/** A request that waits for what it names. */
export type ParkedRequest = components['schemas']['ParkedRequest'];

/** The paths whose POST can wait for what it names. */
export type PatientPath = {
  [P in PathOf<'post'>]: [BodyAt<OperationOf<'post', P>, 202>] extends [never] ? never : P;
}[PathOf<'post'>];

/** What came of a POST that may wait: done at once, or parked. */
export type PostedOrParked<T> =
  | { readonly isParked: false; readonly body: T }
  | { readonly isParked: true; readonly body: ParkedRequest };

/** The body of a request. */
export type BodyOf<O> = O extends { readonly requestBody?: infer B } ? ContentOf<NonNullable<B>> : undefined;

/** Of what may be one or several: one. */
type OneOf<T> = T extends readonly unknown[] ? never : T;

/** Of what may be one or several: an element of several. */
export type ElementOf<T> = T extends readonly (infer E)[] ? E : never;

/** What every request may say besides. */
export type RequestTerms = {
  /** Names the write, so that sent again it does nothing twice. Left out: a new one for each call. */
  readonly idempotencyKey?: string | undefined;
  /** The version that is changed: an `ETag`. Another one is there: 412. */
  readonly ifMatch?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How long to try again what was not answered for good. 0: once only. */
  readonly patienceSeconds?: number | undefined;
};

/** Where a route takes something by a name: required where it is in the description. */
type Part<Name extends string, Given, Sent> = Given extends { readonly [K in Name]: unknown }
  ? { readonly [K in Name]: Sent }
  : [Sent] extends [undefined]
    ? unknown
    : { readonly [K in Name]?: Sent };

type ParametersOf<O> = O extends { readonly parameters: infer V } ? V : never;
type ValueOf<V, Name extends string> = V extends { readonly [K in Name]?: infer T } ? NonNullable<T> : undefined;

/** Headers that a route cannot do without, such as the key of a shopfloor channel. */
type HeaderPart<O> =
  ParametersOf<O> extends { readonly header: infer H }
    ? { readonly headers: Omit<H, 'Idempotency-Key' | 'If-Match'> }
    : unknown;

/** Of what may be one or several, one; of anything else, all. */
type SingleOf<T> = [OneOf<T>] extends [never] ? T : OneOf<T>;

type BodyPart<O> = O extends { readonly requestBody: unknown }
  ? { readonly body: SingleOf<BodyOf<O>> }
  : [BodyOf<O>] extends [undefined]
    ? unknown
    : { readonly body?: SingleOf<BodyOf<O>> };

/** What a route is asked with; of a body that may be one or several, one. */
type AskedOf<O> = RequestTerms &
  Part<'path', ParametersOf<O>, ValueOf<ParametersOf<O>, 'path'>> &
  Part<'query', ParametersOf<O>, ValueOf<ParametersOf<O>, 'query'>> &
  HeaderPart<O> &
  BodyPart<O>;

/** The second argument of a call: it can be left out where nothing in it is required. */
export type ArgumentsOf<O> = Record<never, never> extends AskedOf<O> ? [asked?: AskedOf<O>] : [asked: AskedOf<O>];

/** What a call of one answers: one, where the route answers one or several. */
export type OneAnswerOf<O> = SingleOf<AnswerOf<O>>;

/** The paths whose GET is a list. */
export type ListPath = {
  [P in PathOf<'get'>]: AnswerOf<OperationOf<'get', P>> extends readonly unknown[] ? P : never;
}[PathOf<'get'>];

/** The paths to which several can be posted at once. */
export type ArrayPath = {
  [P in PathOf<'post'>]: [ElementOf<BodyOf<OperationOf<'post', P>>>] extends [never] ? never : P;
}[PathOf<'post'>];

/** What is posted, one of it, to a path that takes several. */
export type PostedTo<P extends ArrayPath> = ElementOf<BodyOf<OperationOf<'post', P>>>;
