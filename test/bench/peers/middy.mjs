import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import { Supplier } from './schema.mjs';
import { createSupplier } from './supplier.mjs';

const logger = new Logger({ serviceName: 'suppliers' });
const metrics = new Metrics({ namespace: 'shopfloor', serviceName: 'suppliers' });

const withMiddlewares = middy()
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
  .use(httpJsonBodyParser({ disableContentTypeError: true }))
  .use(httpErrorHandler())
  .handler(async (event) => {
    const supplier = Supplier.safeParse(event.body);
    if (!supplier.success) return { statusCode: 400, body: JSON.stringify(supplier.error.issues) };
    const created = await createSupplier(event.requestContext.authorizer.company, supplier.data);
    metrics.addMetric('created', MetricUnit.Count, 1);
    logger.info('created', { path: event.path, id: created.id });
    return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify(created) };
  });

/** What Powertools reads of the context of Lambda. */
const context = {
  functionName: 'suppliers',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:suppliers',
  memoryLimitInMB: '1024',
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  getRemainingTimeInMillis: () => 10_000,
};

/** A resource on middy with the middlewares its documentation shows, Powertools for the log and the metrics, and zod. */
export const handler = (event) => withMiddlewares(event, context);
