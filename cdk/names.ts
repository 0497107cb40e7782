/** `deliver-webhook` as a part of a logical id: `DeliverWebhook`. */
export const pascal = (name: string) => name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** The outputs of the service stack that tell where a queue and its dead letters are. */
export const queueOutputs = (name: string) => ({
  queue: `Queue${pascal(name)}`,
  deadLetters: `DeadLetters${pascal(name)}`,
});

/** The output that tells where the positions of stream records lie that the stream's consumer gave up on. */
export const LOST_RECORDS_OUTPUT = 'LostRecords';

/** The outputs that name functions an operator calls or holds up: the one the stream calls, and the authorizer. */
export const STREAM_FUNCTION_OUTPUT = 'StreamFunction';
/** The output that names the role in which events go into accounts of companies, whose roles trust it. */
export const SENDER_ROLE_OUTPUT = 'AccountSenderRole';

export const AUTHORIZER_OUTPUT = 'AuthorizerFunction';
