import type { DynamoDBRecord } from 'aws-lambda';
import { callAws } from './signed.ts';

/** One operation of DynamoDB Streams; records are as they are on the wire. */
export async function callStreams<T>(operation: string, body: object): Promise<T> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
  };
  const to = { service: 'dynamodb', variable: 'DYNAMODB_STREAMS', host: 'streams.dynamodb' };
  return (await callAws({ ...to, path: '/', headers, body })).body as T;
}

/** Hands records to a function, by its name or ARN. Throws unless it took every one. */
export async function handRecords(functionArn: string, Records: readonly DynamoDBRecord[]): Promise<void> {
  const path = `/2015-03-31/functions/${encodeURIComponent(functionArn)}/invocations`;
  const to = { service: 'lambda', variable: 'LAMBDA', host: 'lambda' };
  const { headers, body } = await callAws({
    ...to,
    path,
    headers: { 'content-type': 'application/json' },
    body: { Records },
  });
  if (headers.get('x-amz-function-error')) {
    throw new Error(`The function failed: ${(body as { errorMessage?: string } | undefined)?.errorMessage}`);
  }
  const { batchItemFailures = [] } = (body ?? {}) as { batchItemFailures?: readonly unknown[] };
  if (batchItemFailures.length > 0)
    throw new Error(`The function still fails with ${batchItemFailures.length} of ${Records.length} records.`);
}
