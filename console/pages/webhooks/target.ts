import type { Api } from '../../api/types.ts';

export type Endpoint = Api<'WebhookListAnswer'>;

/** Whether an endpoint is a queue, a bus or a stream of an AWS account. */
export const isArn = (url: string) => url.trimStart().startsWith('arn:');
