import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Detail, FieldError, Problem } from '../problem.ts';
import { bodyText } from './body-text.ts';

/** How many faults an answer names; `total` counts them all if there are more. */
const DETAILS_MAX = 100;
/** How much of a serial is sent back: none that is valid is longer than 20 characters. */
const SHOWN_MAX = 100;

/**
 * What a refusal is called where its problem does not say: by its status (rules serial-envelope, serial-error-names).
 */
const names: Readonly<Record<number, string>> = {
  401: 'InvalidTokenError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'SerialConflictError',
  429: 'RateLimitError',
};

/**
 * The body of a refusal on a route of the serialization API: one shape for every status (rule serial-envelope). A fault
 * at `/serials/<n>` has the index and the serial; any other says in its message where it is.
 */
export function envelopeBody(problem: Problem, event: APIGatewayProxyEvent) {
  const { error, details, errors = [] } = problem.extra;
  const all = details ?? detailsOf(errors, event);
  return {
    success: false,
    message: problem.message,
    error: error ?? names[problem.status] ?? (problem.status < 500 ? 'ValidationError' : 'InternalError'),
    details: all.slice(0, DETAILS_MAX),
    ...(all.length > DETAILS_MAX && { total: all.length }),
  };
}

function detailsOf(errors: readonly FieldError[], event: APIGatewayProxyEvent): readonly Detail[] {
  const positions = errors.map(({ pointer }) => /^\/serials\/(\d+)$/.exec(pointer)?.[1]);
  const sent = positions.some((position) => position !== undefined) ? serialsOf(event) : [];
  return errors.map(({ pointer, message }, position) => {
    const index = positions[position];
    if (index === undefined) return { message: `${pointer || 'The body'} ${message}` };
    const serial = sent[Number(index)];
    const shown = typeof serial === 'string' && { serial_number: serial.slice(0, SHOWN_MAX) };
    return { index: Number(index), ...shown, message };
  });
}

/** As sent; the body was read as JSON before, or no fault would point into it. */
function serialsOf(event: APIGatewayProxyEvent): readonly unknown[] {
  const { serials } = JSON.parse(bodyText(event)) as { readonly serials: readonly unknown[] };
  return serials;
}
