import type { APIGatewayProxyEvent } from 'aws-lambda';

/** The body of a request as text; empty when there is none. */
export const bodyText = ({ body, isBase64Encoded }: APIGatewayProxyEvent): string =>
  isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');
