import { Problem } from '../problem.ts';

/** Thrown where the same record or message will fail again, however often it is tried. */
export class HopelessError extends Error {
  override readonly name = 'HopelessError';
}

type Refusal = { readonly name?: string; readonly CancellationReasons?: readonly { readonly Code?: string }[] };

/** Refusals of what was sent, whenever it is sent: by DynamoDB, by SQS, and by SQS for a message of several. */
const REFUSED = ['ValidationException', 'InvalidMessageContents', 'BatchRequestTooLong', 'InvalidParameterValue'];
/** Refusals of our own writes that say the same: too many parts, too large. */
const REFUSED_STATUSES = [400, 413];

/**
 * Whether what failed is known to fail again, however often it is tried. Whatever is not known to be so, such as an error
 * of a connection, of a permission or of a place that is missing, stays where it is, so that order holds.
 */
export function isHopeless(error: unknown): boolean {
  if (error instanceof HopelessError) return true;
  if (error instanceof Problem) return REFUSED_STATUSES.includes(error.status);
  const { name = '', CancellationReasons = [] } = (error ?? {}) as Refusal;
  // SQS names some of its errors with a prefix.
  return (
    REFUSED.includes(name.replace(/^.*\./, '')) || CancellationReasons.some(({ Code }) => Code === 'ValidationError')
  );
}
