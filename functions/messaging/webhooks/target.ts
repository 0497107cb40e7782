import { randomUUID } from 'node:crypto';
import type { FieldError } from '../../../shared/problem.ts';
import { isArn, ROLE_PREFIX, roleFault } from '../model/account-target.ts';

/** What a request, or a webhook as it would be, says of its target. */
type Aim = {
  readonly url: string;
  readonly role?: string | null | undefined;
  readonly format?: 'classic' | 'cloudevents' | undefined;
  readonly externalId?: string | undefined;
};

/** What does not go together of URL, role and format (rule webhook-accounts). */
export function targetErrors({ url, role, format }: Aim): readonly FieldError[] {
  if (!isArn(url)) return role ? [{ pointer: '/role', message: 'goes with the ARN of a target only' }] : [];
  const fault = roleFault(url, role ?? undefined);
  return [
    ...(fault ? [{ pointer: '/role', message: fault }] : []),
    ...(format === 'classic'
      ? [{ pointer: '/format', message: 'must be cloudevents where the target is in an AWS account' }]
      : []),
  ];
}

/**
 * What is kept of a target. Its external id is made once, at random, and stays with the webhook: by it the account knows that
 * it is asked for this webhook, and not for that of another company that names the same role.
 */
export function targetFields({ url, role, format, externalId }: Aim) {
  const known = externalId === undefined ? {} : { externalId };
  if (!isArn(url)) return { ...known, ...(format === 'cloudevents' && { format }) };
  const made = externalId ?? `${ROLE_PREFIX}${randomUUID()}`;
  return { ...(role && { role }), externalId: made, format: 'cloudevents' as const };
}
