import type { components } from './api.ts';

/** How the API says what is wrong (RFC 9457). */
export type Problem = components['schemas']['Problem'];

/** The API's final no to a request. */
export class Refused extends Error {
  readonly status: number;
  /** Nothing where the refusal is none of the API's own, as under `/v1`. */
  readonly problem: Problem | undefined;
  readonly headers: Headers;
  /** The body as it came. */
  readonly text: string;

  constructor(request: string, answer: { readonly status: number; readonly headers: Headers; readonly text: string }) {
    const problem = problemIn(answer);
    const faults = problem?.errors?.map(({ pointer, message }) => `; ${pointer} ${message}`).join('') ?? '';
    super(`${request}: ${answer.status} ${problem ? (problem.detail ?? problem.title) + faults : answer.text}`);
    this.name = 'Refused';
    this.status = answer.status;
    this.problem = problem;
    this.headers = answer.headers;
    this.text = answer.text;
  }
}

/** No answer that counts within the patience: what came of the request is unknown. The same key may be sent again. */
export class Unanswered extends Error {
  /** Under which the write was sent. */
  readonly idempotencyKey: string | undefined;

  constructor(request: string, why: unknown, idempotencyKey: string | undefined) {
    super(`${request}: no answer (${why instanceof Error ? why.message : String(why)})`, { cause: why });
    this.name = 'Unanswered';
    this.idempotencyKey = idempotencyKey;
  }
}

/** A call that is not what its headers say, or comes too late. */
export class Forged extends Error {
  constructor(why: string) {
    super(`The webhook call is not genuine: ${why}.`);
    this.name = 'Forged';
  }
}

function problemIn({ headers, text }: { readonly headers: Headers; readonly text: string }): Problem | undefined {
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return undefined;
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return undefined;
  }
}
