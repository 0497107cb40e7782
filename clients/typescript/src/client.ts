import type { paths } from './api.ts';
import { type ChangeReading, changesOf, type EventReading, eventsOf } from './readings.ts';
import { type Connection, nextQuery, type PlainRequest, type Send, type Success, senderOf } from './request.ts';
import type {
  AnswerOf,
  ArgumentsOf,
  ArrayPath,
  ElementOf,
  GotOf,
  ListPath,
  Method,
  OneAnswerOf,
  OperationOf,
  PathOf,
  PatientPath,
  PostedOrParked,
  PostedTo,
  RequestTerms,
} from './routes.ts';

/** The paths of a company, each with the methods it has. */
export type Shopfloor = {
  /** Answers the body. This and all below throw `Refused` or `Unanswered`. */
  get<P extends PathOf<'get'>>(
    path: P,
    ...asked: ArgumentsOf<OperationOf<'get', P>>
  ): Promise<GotOf<OperationOf<'get', P>>>;
  /** Sends one; several go by `postAll`. */
  post<P extends PathOf<'post'>>(
    path: P,
    ...asked: ArgumentsOf<OperationOf<'post', P>>
  ): Promise<OneAnswerOf<OperationOf<'post', P>>>;
  /** Sends one that may wait up to so many hours, 168 at most, for what it names and is not there yet. */
  postOrPark<P extends PatientPath>(
    path: P,
    hours: number,
    ...asked: ArgumentsOf<OperationOf<'post', P>>
  ): Promise<PostedOrParked<OneAnswerOf<OperationOf<'post', P>>>>;
  put<P extends PathOf<'put'>>(
    path: P,
    ...asked: ArgumentsOf<OperationOf<'put', P>>
  ): Promise<OneAnswerOf<OperationOf<'put', P>>>;
  delete<P extends PathOf<'delete'>>(
    path: P,
    ...asked: ArgumentsOf<OperationOf<'delete', P>>
  ): Promise<OneAnswerOf<OperationOf<'delete', P>>>;
  /**
   * Sends any number, by the hundred, and answers what came of each in the same order. With an idempotency key of its own
   * it can be started again after a crash: what was done is answered, not done again.
   */
  postAll<P extends ArrayPath>(
    path: P,
    elements: Iterable<PostedTo<P>>,
    terms?: RequestTerms,
  ): AsyncGenerator<ElementOf<AnswerOf<OperationOf<'post', P>>>, void, undefined>;
  /** Every entry of a list, page by page. */
  pages<P extends ListPath>(
    path: P,
    ...asked: ArgumentsOf<OperationOf<'get', P>>
  ): AsyncGenerator<ElementOf<AnswerOf<OperationOf<'get', P>>>, void, undefined>;
  /** What waits in a channel. What was yielded is acknowledged when the next is asked for; what was not comes again. */
  changes(channel: string, reading?: ChangeReading): ReturnType<typeof changesOf>;
  /** Everything that happened, from a sequence on. */
  events(reading?: EventReading): ReturnType<typeof eventsOf>;
  /** A request by its path as it is on the wire, answered with status and headers. */
  request<T = unknown>(asked: PlainRequest): Promise<Success<T>>;
};

const ELEMENTS_MAX = 100;
/** What a call of a path is asked with, whatever the path. */
type Asked = RequestTerms & {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: PlainRequest['query'];
  readonly body?: unknown;
};

/** Opens a company. No request is made before the first call. */
export function connect(connection: Connection): Shopfloor {
  const request = senderOf(connection);
  const plain = (method: Method, template: keyof paths, { path = {}, ...asked }: Asked = {}): PlainRequest => ({
    ...asked,
    method,
    path: template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name]))),
  });
  const ask = async (method: Method, template: keyof paths, asked?: Asked) =>
    (await request<never>(plain(method, template, asked))).body;
  return {
    request,
    get: (path, ...[asked]) => ask('get', path, asked as Asked),
    post: (path, ...[asked]) => ask('post', path, asked as Asked),
    postOrPark: async (path, hours, ...[asked]) => {
      const { headers, ...rest } = asked as Asked;
      const prefer = { ...headers, prefer: `wait=${hours}` };
      const { status, body } = await request<never>(plain('post', path, { ...rest, headers: prefer }));
      return { isParked: status === 202, body };
    },
    put: (path, ...[asked]) => ask('put', path, asked as Asked),
    delete: (path, ...[asked]) => ask('delete', path, asked as Asked),
    postAll: (path, elements, terms) => postAll(request, path, elements, terms),
    pages: (path, ...[asked]) => pages(request, plain('get', path, asked as Asked)),
    changes: (channel, reading) => changesOf(request, channel, reading),
    events: (reading) => eventsOf(request, reading),
  };
}

async function* postAll(request: Send, path: string, elements: Iterable<unknown>, terms: RequestTerms = {}) {
  const { idempotencyKey = crypto.randomUUID() } = terms;
  const all = [...elements];
  for (let first = 0; first < all.length; first += ELEMENTS_MAX) {
    const body = all.slice(first, first + ELEMENTS_MAX);
    const asked = { ...terms, method: 'post', path, body, idempotencyKey: `${idempotencyKey}-${first}` } as const;
    yield* (await request<never[]>(asked)).body;
  }
}

/** Follows `Link` on the same path: the credentials go nowhere else. */
async function* pages(request: Send, first: PlainRequest) {
  for (let asked: PlainRequest | undefined = first; asked; ) {
    const { body, headers }: Success<never[]> = await request<never[]>(asked);
    yield* body;
    const query = nextQuery(headers);
    asked = query && { ...first, query };
  }
}
