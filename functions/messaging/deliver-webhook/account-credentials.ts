import { AccountFault, assumptionFault } from './account-faults.ts';
import { awsCall, type Credentials } from './aws-call.ts';

/** The shortest session STS gives; another one is asked for well before it ends. */
const SESSION_SECONDS = 900;
const KEPT_MILLISECONDS = 600_000;
const KNOWN_MAX = 200;
const TIMEOUT_SECONDS = 5;

type Known = { readonly until: number; readonly credentials: Promise<Credentials> };

/** By role and external id: no webhook is given what another one was given, unless both are the same to the account. */
const known = new Map<string, Known>();

/** The role a webhook sends in, and the identifier by which its account knows that it is asked for this webhook. */
export type AccountRole = { readonly role: string; readonly externalId: string; readonly partition: string };

const nameOf = ({ role, externalId }: AccountRole) => `${role} ${externalId}`;

/** Credentials of a role of another account; those of a role that was taken on within ten minutes again. Throws an AccountFault. */
export async function roleCredentials(asked: AccountRole): Promise<Credentials> {
  const name = nameOf(asked);
  const before = known.get(name);
  known.delete(name);
  const good =
    before && Date.now() < before.until
      ? before
      : { until: Date.now() + KEPT_MILLISECONDS, credentials: assumedCredentials(asked) };
  known.set(name, good);
  const [oldest] = known.keys();
  if (known.size > KNOWN_MAX && oldest !== undefined) known.delete(oldest);
  try {
    return await good.credentials;
  } catch (error) {
    known.delete(name);
    throw error;
  }
}

/** Forgets credentials that were refused: the next call takes the role on again. */
export const forgetCredentials = (asked: AccountRole): unknown => known.delete(nameOf(asked));

async function assumedCredentials({ role, externalId, partition }: AccountRole): Promise<Credentials> {
  const form = new URLSearchParams({
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: 'shopfloor-webhooks',
    ExternalId: externalId,
    DurationSeconds: String(SESSION_SECONDS),
  });
  const { status, text } = await awsCall({
    service: 'sts',
    region: process.env.AWS_REGION ?? '',
    partition,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    credentials: ownCredentials(),
    timeoutSeconds: TIMEOUT_SECONDS,
  });
  // Nothing in these three is ever escaped.
  const [accessKeyId, secretAccessKey, sessionToken] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map(
    (member) => new RegExp(`<${member}>\\s*([^<\\s]+)\\s*</${member}>`).exec(text)?.[1],
  );
  if (status !== 200 || !accessKeyId || !secretAccessKey || !sessionToken) throw assumptionFault(text);
  return { accessKeyId, secretAccessKey, sessionToken };
}

/** Those of the role of this function. */
function ownCredentials(): Credentials {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new AccountFault('the service has no credentials');
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  };
}
