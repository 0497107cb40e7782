import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BOOKING_WINDOW_SECONDS_MAX } from '../shared/limits.ts';

/** How one deployment differs from another. Read from the CDK context (`-c NAME=value`), else from the environment. */
export type Stage = {
  /** Front part of both stacks' names: `STACK_PREFIX`, default Shopfloor. Two prefixes live side by side in one account. */
  readonly prefix: string;
  /** Requests a company may send in any 60 seconds: `RATE_LIMIT_PER_MINUTE`, default 120, the documented promise. */
  readonly rateLimitPerMinute: number;
  /** How long logs are kept: `LOG_RETENTION_DAYS`, default 30, one of the numbers CloudWatch knows. */
  readonly logRetention: RetentionDays;
  /** Whether logs stay, as long as they are kept, when the service stack goes: `LOG_REMOVAL`, `destroy` (default) or `retain`. */
  readonly logRemoval: 'retain' | 'destroy';
  /** Who receives alarms: `ALARM_EMAIL`; without one alarms are only shown. */
  readonly alarmEmail?: string;
  /** What becomes of table and key when the data stack is deleted: `REMOVAL`, `retain` (default) or `destroy`. */
  readonly removal: 'retain' | 'destroy';
  /** Name clients call the API by, and the certificate for it: `DOMAIN_NAME` and `CERTIFICATE_ARN`, of the same region. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** A firewall in front of the API that holds back floods from one address: `FIREWALL=on`, default `off`. */
  readonly firewall: boolean;
  /** The console, for people, under `/console`: `CONSOLE`, `on` (default) or `off`. */
  readonly console: boolean;
  /**
   * How a new version comes to be called: `CANARY`. `on`: a tenth of the calls first, back when an alarm rings; `at-once`:
   * the same way without waiting, for what mends an alarm; `off`, the default: by CloudFormation alone.
   */
  readonly canary: 'on' | 'at-once' | 'off';
  /** Days a daily backup of the table is kept apart from it: `BACKUP_DAYS`; 0, the default, makes none. */
  readonly backupDays: number;
  /** Days the events of all companies are kept in S3, beyond those of the ledger: `ARCHIVE_DAYS`; 0, the default, keeps none. */
  readonly archiveDays: number;
  /**
   * Seconds for which the bookings of what a machine counts are gathered into one: `BOOKING_WINDOW_SECONDS`; 0, the
   * default, books each count by itself.
   */
  readonly bookingWindowSeconds: number;
  /** A table that was restored under a name of its own, which takes the place of the data stack's: `TABLE_STREAM_ARN`. */
  readonly restoredTable?: RestoredTable;
  /** Tags of everything that can have some: `TAGS`, such as `team=it,cost-center=42`. */
  readonly tags: Readonly<Record<string, string>>;
  /** Lets webhooks lead into AWS accounts of companies: `ACCOUNT_TARGETS`, `on` or `off` (default). */
  readonly accountTargets: boolean;
  /** Lets webhooks go to loopback over plain http: `ALLOW_LOOPBACK_WEBHOOKS=1`. Only for the smoke test in an emulator. */
  readonly allowLoopbackWebhooks: boolean;
};

/** What the ARN of its stream says of a table. */
type RestoredTable = { readonly name: string; readonly arn: string; readonly streamArn: string };

/** Reads the stage from `setting`, which answers the text of a named setting, if there is one. Throws on nonsense. */
export function readStage(setting: (name: string) => string | undefined): Stage {
  const alarmEmail = setting('ALARM_EMAIL');
  const restoredTable = readRestoredTable(setting('TABLE_STREAM_ARN'));
  const domain = readDomain(setting('DOMAIN_NAME'), setting('CERTIFICATE_ARN'));
  return {
    prefix: readPrefix(setting('STACK_PREFIX') ?? 'Shopfloor'),
    rateLimitPerMinute: readRateLimit(setting('RATE_LIMIT_PER_MINUTE') ?? '120'),
    logRetention: readRetention(setting('LOG_RETENTION_DAYS') ?? '30'),
    logRemoval: readRemoval('LOG_REMOVAL', setting('LOG_REMOVAL') ?? 'destroy'),
    ...(alarmEmail && { alarmEmail }),
    ...(domain && { domain }),
    ...(restoredTable && { restoredTable }),
    console: readSwitch('CONSOLE', setting('CONSOLE') ?? 'on'),
    firewall: readSwitch('FIREWALL', setting('FIREWALL') ?? 'off'),
    accountTargets: readSwitch('ACCOUNT_TARGETS', setting('ACCOUNT_TARGETS') ?? 'off'),
    canary: readCanary(setting('CANARY') ?? 'off'),
    backupDays: readDays('BACKUP_DAYS', setting('BACKUP_DAYS') ?? '0'),
    archiveDays: readArchiveDays(setting('ARCHIVE_DAYS') ?? '0'),
    bookingWindowSeconds: readBookingWindow(setting('BOOKING_WINDOW_SECONDS')),
    tags: readTags(setting('TAGS') ?? ''),
    removal: readRemoval('REMOVAL', setting('REMOVAL') ?? 'retain'),
    allowLoopbackWebhooks: setting('ALLOW_LOOPBACK_WEBHOOKS') === '1',
  };
}

function readPrefix(text: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(text))
    throw refused('STACK_PREFIX', text, 'a letter, then letters, digits and -');
  return text;
}

/**
 * The counter is one item that holds the times of all of them and is written with each: at this many it takes half of the
 * 1,000 units a second that DynamoDB gives one item, and at 2,700 all of them.
 */
const RATE_LIMIT_MAX = 2_000;

function readRateLimit(text: string): number {
  if (!/^[1-9]\d*$/.test(text) || Number(text) > RATE_LIMIT_MAX)
    throw refused('RATE_LIMIT_PER_MINUTE', text, `a whole number from 1 to ${RATE_LIMIT_MAX}`);
  return Number(text);
}

function readRetention(text: string): RetentionDays {
  const days = Number(text);
  if (!(days in RetentionDays))
    throw refused('LOG_RETENTION_DAYS', text, 'a number of days CloudWatch offers, such as 30');
  return days;
}

function readRemoval(name: string, text: string): Stage['removal'] {
  if (text !== 'retain' && text !== 'destroy') throw refused(name, text, 'retain or destroy');
  return text;
}

function readDomain(name: string | undefined, certificateArn: string | undefined): Stage['domain'] {
  if (!name && !certificateArn) return undefined;
  if (!name || !/^(?=.{4,253}$)([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/.test(name))
    throw refused('DOMAIN_NAME', name ?? '', 'a name such as api.example.com, beside CERTIFICATE_ARN');
  if (!certificateArn || !/^arn:[\w-]+:acm:/.test(certificateArn))
    throw refused('CERTIFICATE_ARN', certificateArn ?? '', 'the ARN of a certificate in ACM, beside DOMAIN_NAME');
  return { name, certificateArn };
}

const TABLE_STREAM = /^(?<arn>arn:[\w-]+:dynamodb:[\w-]+:\d+:table\/(?<name>[\w.-]{3,255}))\/stream\/[\w:.-]+$/;

function readRestoredTable(streamArn: string | undefined): RestoredTable | undefined {
  if (!streamArn) return undefined;
  const { arn, name } = TABLE_STREAM.exec(streamArn)?.groups ?? {};
  if (!arn || !name) throw refused('TABLE_STREAM_ARN', streamArn, 'the ARN of the stream of a DynamoDB table');
  return { name, arn, streamArn };
}

function readSwitch(name: string, text: string): boolean {
  if (text !== 'on' && text !== 'off') throw refused(name, text, 'on or off');
  return text === 'on';
}

function readCanary(text: string): Stage['canary'] {
  if (text !== 'on' && text !== 'at-once' && text !== 'off') throw refused('CANARY', text, 'on, at-once or off');
  return text;
}

/** The longest AWS Backup keeps one is a hundred years. */
const DAYS_MAX = 36_500;

function readDays(name: string, text: string): number {
  if (!/^\d+$/.test(text) || Number(text) > DAYS_MAX)
    throw refused(name, text, `a whole number of days, up to ${DAYS_MAX}`);
  return Number(text);
}

/** The ledger itself keeps 30. */
const ARCHIVE_DAYS_MIN = 31;

function readArchiveDays(text: string): number {
  const days = readDays('ARCHIVE_DAYS', text);
  if (days > 0 && days < ARCHIVE_DAYS_MIN)
    throw refused('ARCHIVE_DAYS', text, `0 or ${ARCHIVE_DAYS_MIN} and more: the ledger itself keeps 30`);
  return days;
}

function readBookingWindow(text = '0'): number {
  if (!/^\d+$/.test(text) || Number(text) > BOOKING_WINDOW_SECONDS_MAX)
    throw refused('BOOKING_WINDOW_SECONDS', text, `a whole number of seconds, up to ${BOOKING_WINDOW_SECONDS_MAX}`);
  return Number(text);
}

/** Keys and values of at most 128 and 256 characters, of those AWS takes in every service. */
const TAG = /^(?!aws:)([\w .:/+@-]{1,128})=([\w .:/+@=-]{0,256})$/;

function readTags(text: string): Readonly<Record<string, string>> {
  const pairs = text === '' ? [] : text.split(',').map((pair) => TAG.exec(pair) ?? []);
  if (pairs.some(([whole]) => whole === undefined))
    throw refused('TAGS', text, 'key=value, several with commas between');
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value]));
}

const refused = (name: string, text: string, wanted: string) =>
  new Error(`${name} is "${text}" but must be ${wanted}.`);
