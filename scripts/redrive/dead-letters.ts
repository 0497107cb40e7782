import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { sqs } from '../../shared/queue/queue.ts';

/** Addresses of a queue and of where its hopeless messages go. */
export type DeadLetters = { readonly name: string; readonly queue: string; readonly deadLetters: string };

const LOOK_SECONDS = 2;
/** While one is moved no consumer takes it; it comes back when this is over. */
const HIDDEN_SECONDS = 60;
/** What an SQS answers that has no move tasks, or none for this queue. */
const CANNOT = ['InvalidAction', 'UnknownOperationException', 'UnsupportedOperation'];

/** About how many messages lie in a queue, those included that are received and under way. */
export async function depthOf(url: string): Promise<number> {
  const { Attributes = {} } = await sqs().send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible);
}

/**
 * Moves all dead letters back to where they came from; answers how many. SQS does it itself where it can. After any
 * failure a message is in one of the queues, or in both: its consumer bears repetition.
 */
export async function moveDeadLettersBack(pair: DeadLetters): Promise<number> {
  try {
    return await moveByTask(pair.deadLetters);
  } catch (error) {
    if (!(error instanceof Error && CANNOT.includes(error.name))) throw error;
    return moveOneByOne(pair);
  }
}

async function moveByTask(url: string): Promise<number> {
  const { Attributes } = await sqs().send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
  );
  const SourceArn = Attributes?.QueueArn;
  await sqs().send(new StartMessageMoveTaskCommand({ SourceArn }));
  for (;;) {
    const { Results = [] } = await sqs().send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }));
    const { Status, ApproximateNumberOfMessagesMoved = 0, FailureReason } = Results[0] ?? {};
    if (Status === 'COMPLETED') return ApproximateNumberOfMessagesMoved;
    if (Status !== 'RUNNING') throw new Error(`SQS gave up moving: ${FailureReason ?? Status}.`);
    await pause(LOOK_SECONDS * 1_000);
  }
}

async function moveOneByOne(pair: DeadLetters): Promise<number> {
  let moved = 0;
  for (;;) {
    const { Messages = [] } = await sqs().send(
      new ReceiveMessageCommand({
        QueueUrl: pair.deadLetters,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['MessageGroupId'],
        MessageAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) return moved;
    const results = await Promise.allSettled(Messages.map((message) => moveOne(pair, message)));
    const failed = results.find(({ status }) => status === 'rejected');
    moved += results.filter(({ status }) => status === 'fulfilled').length;
    if (failed?.status === 'rejected') {
      const { message } = failed.reason as Error;
      throw new Error(`${moved} were moved, the others stay where they are: ${message}`, { cause: failed.reason });
    }
  }
}

async function moveOne({ queue, deadLetters }: DeadLetters, message: Message): Promise<void> {
  const { Body, MessageAttributes, Attributes, ReceiptHandle } = message;
  const MessageGroupId = Attributes?.MessageGroupId;
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: queue,
      MessageBody: Body,
      MessageAttributes,
      ...(MessageGroupId !== undefined && { MessageGroupId }),
    }),
  );
  await sqs().send(new DeleteMessageCommand({ QueueUrl: deadLetters, ReceiptHandle }));
}
