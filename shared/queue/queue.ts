import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { memo } from '../memo.ts';
import { type QueueName, queueVariable } from './name.ts';

/** SQS takes 10 messages and 1 MiB at once (quota); a margin is left for the envelope. */
const BATCH_MESSAGES_MAX = 10;
const BATCH_BYTES_MAX = 900_000;

/** One message; `group` shares a standard queue fairly between its groups, `delaySeconds` is 900 at most. */
export type Message = {
  readonly body: unknown;
  readonly group?: string;
  readonly delaySeconds?: number;
};

/** The SQS client of this instance. */
export const sqs = memo(() => new SQSClient({ maxAttempts: 5 }));

/** Address of a queue, from the environment variable that holds it. Throws where the function may not send to it. */
export function queueUrl(name: QueueName): string {
  const variable = queueVariable(name);
  const url = process.env[variable];
  if (!url) throw new Error(`The environment variable ${variable} is not set.`);
  return url;
}

/** Sends all messages, in as few calls as the quotas allow. Throws if one was not taken: the caller's record is retried. */
export async function send(url: string, messages: readonly Message[]): Promise<void> {
  const [error] = (await sendFaults(url, messages)).values();
  if (error) throw error;
}

/** As `send`; answers those that were not taken, each with the reason. */
export async function sendFaults(url: string, messages: readonly Message[]): Promise<ReadonlyMap<Message, Error>> {
  return new Map((await Promise.all(batches(messages).map((batch) => batchFaults(url, batch)))).flat());
}

/** A message as it is sent: JSON in ASCII, for SQS refuses characters such as U+FFFF, which any text may have. */
export const asciiJson = (body: unknown): string =>
  JSON.stringify(body).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

type Entry = { readonly text: string; readonly message: Message };

function batches(messages: readonly Message[]): readonly (readonly Entry[])[] {
  const made: Entry[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const message of messages) {
    const text = asciiJson(message.body);
    const size = text.length;
    const last = made.at(-1);
    if (last && last.length < BATCH_MESSAGES_MAX && bytes + size <= BATCH_BYTES_MAX) last.push({ text, message });
    else made.push([{ text, message }]);
    bytes = last === made.at(-1) ? bytes + size : size;
  }
  return made;
}

async function batchFaults(url: string, batch: readonly Entry[]): Promise<readonly (readonly [Message, Error])[]> {
  const Entries = batch.map(({ text, message }, position) => ({
    Id: String(position),
    MessageBody: text,
    ...(message.group !== undefined && { MessageGroupId: message.group }),
    ...(message.delaySeconds !== undefined && { DelaySeconds: message.delaySeconds }),
  }));
  try {
    const { Failed = [] } = await sqs().send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    return Failed.flatMap(({ Id, Code, Message: reason }) => {
      const message = batch[Number(Id)]?.message;
      // By its name it is known whether to try again.
      const error = Object.assign(new Error(`SQS did not take a message: ${reason}`), Code && { name: Code });
      return message ? [[message, error] as const] : [];
    });
  } catch (error) {
    return batch.map(({ message }) => [message, error as Error] as const);
  }
}
