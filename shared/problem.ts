/** Something a request names that is not there: what it is called, and where it would lie (`Lookup` of the store). */
export type Missing = {
  readonly noun: string;
  readonly name: string | number;
  readonly places: readonly { readonly entity: string; readonly unique?: string; readonly key: string }[];
};

/** One thing wrong with a request: a JSON pointer into the body, or the name of a parameter, and what the rule is. */
export type FieldError = {
  readonly pointer: string;
  readonly message: string;
  /** What is wrong is only that this is not there. A function, so that no answer shows it. */
  readonly missing?: () => Missing;
};

/** One fault: of a serial by its index in the request, or of the request as a whole. */
export type Detail = { readonly index?: number; readonly serial_number?: string; readonly message: string };

type Extra = {
  /**
   * What the serialization API calls it, such as `ProductError`; derived from the status if left out
   * (rule serial-error-names).
   */
  readonly error?: string;
  /** What the serialization API answers as `details`; derived from `errors` if left out. */
  readonly details?: readonly Detail[];
  readonly errors?: readonly FieldError[];
  /** The same of a refusal without `errors`: what would have to be there. */
  readonly missing?: readonly (Missing & { readonly pointer: string })[];
  readonly headers?: Readonly<Record<string, string>>;
  /** What is written must be dated later than this. */
  readonly after?: string;
  /** Further members of the problem document, such as the outcome of every element of an array. */
  readonly members?: Readonly<Record<string, unknown>>;
};

/**
 * An expected refusal. `serve` answers it as `application/problem+json` (RFC 9457; rules problem-document, content-400,
 * unknown-404).
 */
export class Problem extends Error {
  readonly status: number;
  /** Stable, machine-readable name; `type` of the document is `urn:shopfloor:problem:<kind>`. */
  readonly kind: string;
  readonly title: string;
  readonly extra: Extra;

  constructor(status: number, kind: string, title: string, detail: string, extra: Extra = {}) {
    super(detail);
    this.status = status;
    this.kind = kind;
    this.title = title;
    this.extra = extra;
  }
}

/** 400 for content that breaks a rule: one entry per thing wrong, each with its pointer. */
export function invalidContent(errors: readonly FieldError[]): Problem {
  const [first, ...more] = errors;
  const tail = more.length > 0 ? ` (and ${more.length} more)` : '';
  const detail = first ? `${first.pointer || 'The body'} ${first.message}${tail}.` : 'The request is not valid.';
  return new Problem(400, 'invalid-request', 'Invalid request', detail, { errors });
}

/** 404 for an id or code in the path that names nothing of this company (rule unknown-404). */
export function unknownEntity(what: string, key: string | number): Problem {
  return new Problem(404, 'not-found', 'Not found', `There is no ${what} ${JSON.stringify(key)}.`);
}

/** 412 for a stale `If-Match`; the current version travels in `ETag`. */
export function staleVersion(current: number): Problem {
  const detail = `The entity has changed: its version is "${current}".`;
  return new Problem(412, 'version-mismatch', 'Precondition failed', detail, { headers: { etag: `"${current}"` } });
}

/** 409 for a write that lost against another one; sending it again is safe. */
export function lostRace(detail: string, extra?: Extra): Problem {
  return new Problem(409, 'conflict', 'Conflict', detail, extra);
}

/** The document a problem is answered with. */
export function problemDocument(problem: Problem, instance: string, requestId: string) {
  return {
    type: `urn:shopfloor:problem:${problem.kind}`,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    instance,
    ...(problem.extra.errors && { errors: problem.extra.errors }),
    ...problem.extra.members,
    'request-id': requestId,
  };
}
