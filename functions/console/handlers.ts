import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { unknownEntity } from '../../shared/problem.ts';
import type { contract } from './contract.ts';
import { consoleAsset, consolePage, contentSecurityPolicy } from './files.ts';

type Document = {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly isBase64Encoded?: true;
};

/** One per contract row. These answer text, not entities, so they stand outside of `serve`. */
export const handlers: {
  readonly [K in keyof (typeof contract)['routes']]: (event: APIGatewayProxyEvent) => Document;
} = {
  page: ({ requestContext, path, resource }) => {
    const whole = (requestContext.path ?? path).replace(/\/$/, '');
    return {
      body: consolePage(whole.endsWith(resource) ? whole.slice(0, -resource.length) : ''),
      headers: {
        'cache-control': 'no-cache',
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy,
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    };
  },

  // The name carries the digest of what is in it.
  asset: ({ pathParameters, headers }) => {
    const name = pathParameters?.file ?? '';
    const asset = consoleAsset(name);
    if (!asset) throw unknownEntity('console part', name);
    const about = {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': asset.type,
      vary: 'accept-encoding',
    };
    if (!/\bgzip\b/.test(headers?.['accept-encoding'] ?? '')) return { body: asset.body, headers: about };
    // The gateway hands bytes over as base64 and decodes them, for it has all types for binary ones (cdk/api-body.ts).
    const body = gzipSync(asset.body, { level: 9 }).toString('base64');
    return { body, headers: { ...about, 'content-encoding': 'gzip' }, isBase64Encoded: true };
  },
};
