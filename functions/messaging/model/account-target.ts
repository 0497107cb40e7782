/** What a webhook can lead to in an AWS account of its company. */
export type AccountTarget = {
  readonly kind: 'queue' | 'bus' | 'stream';
  readonly arn: string;
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly name: string;
};

const PLACE = '(?<region>[a-z]{2}(?:-[a-z]+){1,3}-\\d{1,2}):(?<account>\\d{12})';
const PARTITION = 'arn:(?<partition>aws(?:-[a-z]+){0,3})';

/** How the ARNs are spelt. A queue whose name ends in `.fifo` is none of them: an order is not promised. */
const FORMS: readonly (readonly [AccountTarget['kind'], RegExp])[] = [
  ['queue', new RegExp(`^${PARTITION}:sqs:${PLACE}:(?<name>[\\w-]{1,80})$`)],
  ['bus', new RegExp(`^${PARTITION}:events:${PLACE}:event-bus/(?<name>[\\w.-]{1,256})$`)],
  ['stream', new RegExp(`^${PARTITION}:kinesis:${PLACE}:stream/(?<name>[\\w.-]{1,128})$`)],
];

/** What the name of a role begins with that the service may take on: the deployment's own grant names no other. */
export const ROLE_PREFIX = 'shopfloor-';

/** The account is that of the target, so the region plays no part. */
const ROLE = new RegExp(`^${PARTITION}:iam::(?<account>\\d{12}):role/${ROLE_PREFIX}[\\w+=,.@-]{1,54}$`);

/** Whether a webhook leads into an account, by its URL. */
export const isArn = (url: string) => url.startsWith('arn:');

/** The queue, bus or stream an ARN names; nothing of any other text. */
export function parseAccountTarget(arn: string): AccountTarget | undefined {
  for (const [kind, form] of FORMS) {
    const { partition, region, account, name } = form.exec(arn)?.groups ?? {};
    if (partition && region && account && name) return { kind, arn, partition, region, account, name };
  }
  return undefined;
}

/** Whether the service sends into accounts at all: a setting of the deployment. */
export const areAccountsAllowed = () => process.env.ACCOUNT_TARGETS === '1';

/** The regions of AWS that are kept apart, by what their names begin with: an account of one opens nothing in another. */
const PARTITIONS = { 'cn-': 'aws-cn', 'us-gov-': 'aws-us-gov' } as const;

const partitionOf = (region: string): string =>
  Object.entries(PARTITIONS).find(([beginning]) => region.startsWith(beginning))?.[1] ?? 'aws';

/** What is wrong with the ARN of a target, as the end of a sentence, or nothing (rule webhook-accounts). */
export function arnFault(arn: string): string | undefined {
  if (!areAccountsAllowed()) return 'must begin with https://: this service sends into no AWS accounts';
  const target = parseAccountTarget(arn);
  if (!target) return 'must be the ARN of a standard SQS queue, an EventBridge bus or a Kinesis stream';
  const own = partitionOf(process.env.AWS_REGION ?? '');
  if (target.partition !== own)
    return `must begin with arn:${own}: which this service is in, not arn:${target.partition}:`;
  if (partitionOf(target.region) !== own) return `must name a region of ${own}, which ${target.region} is not`;
  return undefined;
}

/** What is wrong with the role for a target, as the end of a sentence, or nothing (rule webhook-accounts). */
export function roleFault(arn: string, role: string | undefined): string | undefined {
  if (role === undefined) return 'is required: the role of your account that may send there';
  const { partition, account } = ROLE.exec(role)?.groups ?? {};
  if (!account) return `must be the ARN of a role whose name begins with ${ROLE_PREFIX}`;
  const target = parseAccountTarget(arn);
  if (target && (target.account !== account || target.partition !== partition))
    return 'must be a role of the account of the target';
  return undefined;
}
