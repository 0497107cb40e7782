import { memo } from '../../../shared/memo.ts';
import { areAccountsAllowed, parseAccountTarget } from '../model/account-target.ts';
import type { EndpointAnswer } from '../model/egress.ts';
import type { Webhook } from '../webhooks/schema.ts';
import type { Delivery } from '../webhooks/schema-deliveries.ts';
import { type AccountEntry, accountAnswers, BATCHES, type EntryAnswer } from './account-calls.ts';
import { type AccountRole, forgetCredentials, roleCredentials } from './account-credentials.ts';
import { AccountFault } from './account-faults.ts';
import { openBatches } from './batches.ts';
import { mustHaveBus } from './bus-presence.ts';

/** The messages of a batch are leased at the same time: what is ready together is ready within so long. */
const GATHER_MILLISECONDS = 25;

const batch = memo(() => openBatches<AccountEntry, EntryAnswer>(GATHER_MILLISECONDS));

/** A delivery on its way to the queue, bus or stream of a webhook. */
type AccountCall = { readonly company: string; readonly webhook: Webhook; readonly delivery: Delivery };

/**
 * Sends a delivery into the account its webhook leads to, as one entry of a batch, and answers what became of it as of any
 * call (rule webhook-accounts). Never throws.
 */
export async function accountAnswer(call: AccountCall): Promise<EndpointAnswer> {
  const started = performance.now();
  const answer = await entryAnswer(call).catch(faultAnswer);
  const milliseconds = Math.round(performance.now() - started);
  return answer instanceof AccountFault
    ? { outcome: 'failed', reason: answer.message, milliseconds }
    : { outcome: 'answered', status: 200, snippet: answer.receipt, milliseconds };
}

/** What is no fault of the account, such as a connection that broke, is none of the company's secrets either. */
function faultAnswer(error: unknown): AccountFault {
  if (error instanceof AccountFault) return error;
  const isLate = error instanceof Error && /^(?:Abort|Timeout)Error$/.test(error.name);
  return new AccountFault(isLate ? 'no answer in time' : 'the call failed');
}

async function entryAnswer({ company, webhook, delivery }: AccountCall): Promise<EntryAnswer> {
  if (!areAccountsAllowed()) throw new AccountFault('this service sends into no AWS accounts');
  const target = parseAccountTarget(webhook.url);
  const { role, externalId } = webhook;
  if (!target || !role || !externalId) throw new AccountFault('the webhook names no target, or no role');
  const asked: AccountRole = { role, externalId, partition: target.partition };
  const { uuid, topic, triggeredAt, body } = delivery;
  const { subject = topic } = JSON.parse(body) as { readonly subject?: string };
  const { entriesMax, bytesMax } = BATCHES[target.kind];
  const send = async (entries: readonly AccountEntry[]) => {
    try {
      const credentials = await roleCredentials(asked);
      await mustHaveBus(target, credentials);
      return await accountAnswers(target, credentials, entries);
    } catch (error) {
      if (error instanceof AccountFault && error.isStale) forgetCredentials(asked);
      throw error;
    }
  };
  // What was changed meanwhile goes with what it was changed to.
  const name = `${company} ${webhook.id} ${webhook.url} ${role} ${externalId}`;
  return batch()(name, { uuid, topic, triggeredAt, subject, body }, Buffer.byteLength(body), {
    entriesMax,
    bytesMax,
    send,
  });
}
