import type { AccountTarget } from '../model/account-target.ts';
import { accountCall } from './account-calls.ts';
import { AccountFault } from './account-faults.ts';
import type { Credentials } from './aws-call.ts';

/** How long a bus that was there counts as there: so long its deletion can go unnoticed. */
const SEEN_MILLISECONDS = 60_000;
const SEEN_MAX = 200;
const TIMEOUT_SECONDS = 3;

/** Until when a bus counts as there, by its ARN. */
const seen = new Map<string, number>();

/**
 * Throws an AccountFault where a target is a bus that is not there, or that the role may not look for. EventBridge answers
 * that it has taken what is sent to such a bus, and drops it.
 */
export async function mustHaveBus(target: AccountTarget, credentials: Credentials): Promise<void> {
  const { kind, arn, name } = target;
  if (kind !== 'bus' || Date.now() < (seen.get(arn) ?? 0)) return;
  seen.delete(arn);
  await accountCall({
    operation: { service: 'events', version: '1.1', action: 'AWSEvents.DescribeEventBus' },
    target,
    credentials,
    input: { Name: name },
    timeoutSeconds: TIMEOUT_SECONDS,
  }).catch(lookFault);
  seen.set(arn, Date.now() + SEEN_MILLISECONDS);
  const [oldest] = seen.keys();
  if (seen.size > SEEN_MAX && oldest !== undefined) seen.delete(oldest);
}

function lookFault(error: unknown): never {
  if (error instanceof AccountFault && error.isDenied) throw new AccountFault('the role may not look for the bus');
  throw error;
}
