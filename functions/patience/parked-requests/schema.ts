import * as z from 'zod/mini';
import { id } from '../../../shared/http/number-fields.ts';
import { memo } from '../../../shared/memo.ts';
import type { FieldError, Missing } from '../../../shared/problem.ts';
import { formatMilliseconds, type Instant } from '../../../shared/time/instants.ts';

/** waiting: for what it names; done: carried out; refused: as it would have been at once; expired: it waited in vain. */
const STATUSES = ['waiting', 'done', 'refused', 'expired'] as const;

/** Something a request waits for, and where the request names it. */
export type Awaited = Missing & { readonly pointer: string };

/** As what it holds the `Idempotency-Key` it came with (rule parked-key). */
export const holderOf = ({ id }: Pick<ParkedRequest, 'id'>): string => `parked-${id}`;

/** What a request said, as far as it decides what is done. */
type Said = {
  readonly operation: string;
  /** As it was sent, without what a stage has in front. */
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, string | undefined>> | null;
  readonly query: Readonly<Record<string, string | undefined>> | null;
  /** Those its route knows. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Packed; gone once it is carried out. */
  readonly body?: string | undefined;
  /** Status of its success, and whether the body is an array. Left out of what a former version has parked. */
  readonly status?: number;
  readonly list?: boolean;
};

/** The path with its query, and that, without a token in it: the value of `access_token`, or a name without value. */
export function tokenless({ path, query }: Pick<Said, 'path' | 'query'>): Pick<Said, 'path' | 'query'> {
  const said = Object.fromEntries(
    Object.entries(query ?? {}).flatMap(([name, value = '']) =>
      name !== 'access_token' && value !== '' ? [[name, value]] : [],
    ),
  );
  const [bare = ''] = path.split('?');
  const text = String(new URLSearchParams(said));
  return { path: text === '' ? bare : `${bare}?${text}`, query: said };
}

/** A refusal as it is answered later. */
type KeptProblem = {
  readonly status: number;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[] | undefined;
  readonly members?: Readonly<Record<string, unknown>> | undefined;
};

/** Whether an entry of an array was carried out. */
export type EntryResult = { readonly index: number; readonly written: boolean };

/** A creating request that waits for what it names, and what came of it (rule request-parked). */
export type ParkedRequest = {
  readonly id: number;
  readonly said: Said;
  /** Under which it is carried out: the `Idempotency-Key` it was sent with, or one made up for it. */
  readonly key: string;
  /** Who asked: in that name it is carried out. */
  readonly apiKey: string;
  readonly scopes: readonly string[];
  /** Each of which opens the route that was asked. */
  readonly needed: readonly string[];
  /** What its answer was called: whatever it does, it does under that. Left out of what a former version has parked. */
  readonly requestId?: string;
  readonly waitsFor: readonly Awaited[];
  readonly status: (typeof STATUSES)[number];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt?: Instant | undefined;
  /** Why it waits no more, where its answer does not say it. */
  readonly reason?: string | undefined;
  /** What it was answered once it was carried out; the body packed. */
  readonly answer?:
    | { readonly status: number; readonly version?: number | undefined; readonly body?: string | undefined }
    | undefined;
  readonly problem?: KeptProblem | undefined;
  /** What came of each entry of an array of which not all were carried out, where one was. */
  readonly results?: readonly EntryResult[] | undefined;
  /** It has been kept for long enough: what carries out parked requests removes it. */
  readonly forgotten?: true | undefined;
};

export const ParkedRequestPath = memo(() => z.object({ id: id() }));
export const ParkedRequestFilters = memo(() => z.object({ status: z.optional(z.enum(STATUSES)) }));

export const ParkedRequestOut = memo(() =>
  z.object({
    id: z.number(),
    status: z.enum(STATUSES),
    method: z.string(),
    path: z.string(),
    'waits-for': z.array(z.object({ entity: z.string(), code: z.string(), pointer: z.string() })),
    'api-key': z.string(),
    'created-at': z.string(),
    'expires-at': z.string(),
    'ended-at': z.nullable(z.string()),
    reason: z.nullable(z.string()),
  }),
);

/** The JSON of a parked request; what it asks for is not part of it. */
export const parkedRequestJson = (parked: ParkedRequest, zone: string) => ({
  id: parked.id,
  status: parked.status,
  method: 'POST',
  path: tokenless(parked.said).path,
  'waits-for': parked.waitsFor.map(({ noun, name, pointer }) => ({ entity: noun, code: String(name), pointer })),
  'api-key': parked.apiKey,
  'created-at': formatMilliseconds(parked.createdAt, zone),
  'expires-at': formatMilliseconds(parked.expiresAt, zone),
  'ended-at': parked.endedAt === undefined ? null : formatMilliseconds(parked.endedAt, zone),
  reason: parked.reason ?? parked.problem?.detail ?? null,
});
