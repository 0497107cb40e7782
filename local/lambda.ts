import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { sandboxCredentials } from './aws.ts';

/** The `handler` of a function's `index.ts`; what it takes depends on what calls it. */
export type LambdaFunction = (event: never, context: Context) => Promise<unknown>;

/** Finds a function by its name, which is the name of its folder. */
export type FunctionSource = (name: string) => Promise<LambdaFunction>;

/** Runs a function once, the way Lambda would: with a context that knows the name, the request and the time left. */
export async function invokeFunction(
  functions: FunctionSource,
  name: string,
  event: unknown,
  timeoutSeconds: number,
): Promise<unknown> {
  const handler = await functions(name);
  return handler(event as never, context(name, timeoutSeconds));
}

function context(functionName: string, timeoutSeconds: number): Context {
  const deadline = Date.now() + timeoutSeconds * 1000;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${sandboxCredentials.AWS_REGION}:000000000000:function:${functionName}`,
    memoryLimitInMB: '1024',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'sandbox',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}
