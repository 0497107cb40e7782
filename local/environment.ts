import { queueVariable } from '../shared/queue/name.ts';
import { sandboxCredentials } from './aws.ts';
import type { QueueAddress } from './queues.ts';
import { sandboxTable } from './table.ts';

/** What the functions have to know of the sandbox they run in. */
export type SandboxAddresses = {
  /** Endpoint of the database. */
  readonly database: string;
  readonly queues: QueueAddress;
  /** Left out: the sandbox's own. */
  readonly table?: string | undefined;
  /** Requests a company may send in 60 seconds; 0 switches the limit off. */
  readonly rateLimitPerMinute: number;
  /** Seconds for which the bookings of what a machine counts are gathered; left out: none. */
  readonly bookingWindowSeconds?: number | undefined;
};

/** Gives the functions of this process what the stack gives them, and makes the SDK talk to the engines. */
export function setEnvironment({
  database,
  queues,
  table = sandboxTable,
  rateLimitPerMinute,
  bookingWindowSeconds = 0,
}: SandboxAddresses): void {
  Object.assign(process.env, sandboxCredentials, {
    TABLE: table,
    ...Object.fromEntries(Object.entries(queues.urls).map(([name, url]) => [queueVariable(name), url])),
    RATE_LIMIT_PER_MINUTE: String(rateLimitPerMinute),
    BOOKING_WINDOW_SECONDS: String(bookingWindowSeconds),
    ALLOW_LOOPBACK_WEBHOOKS: '1',
    AWS_ENDPOINT_URL_DYNAMODB: database,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  // A developer's own profile or session would win over the credentials above.
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_DEFAULT_REGION']) delete process.env[name];
}
