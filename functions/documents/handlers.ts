import type { APIGatewayProxyEvent } from 'aws-lambda';
import { apiDocument } from './api-document.ts';
import type { contract } from './contract.ts';
import { guidedDocument } from './guides.ts';
import { contentSecurityPolicy, documentPage, referenceScript } from './page.ts';

type Document = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** The page and the document change with a deployment; the script's address carries its digest. */
const revalidated = { 'cache-control': 'no-cache' };
/** A page of another origin may read it: it says nothing that is not public. */
const publicJson = { ...revalidated, 'content-type': 'application/json', 'access-control-allow-origin': '*' };
const forever = { 'cache-control': 'public, max-age=31536000, immutable' };

/** What `GET /` reads of the document (rule root-about). */
type About = { readonly info: { readonly title: string; readonly version: string }; readonly paths: object };

/** One per contract row. These answer text, not entities, so they stand outside of `serve`. */
export const handlers: {
  readonly [K in keyof (typeof contract)['routes']]: (event: APIGatewayProxyEvent) => Document | Promise<Document>;
} = {
  about: (event) => {
    const { info, paths } = apiDocument() as About;
    const at = `${originOf(event)}${baseOf(event)}`;
    const about = {
      name: info.title,
      description:
        'The API between an ERP and the shop floor: orders and catalogue in; production, downtimes and stock out.',
      version: info.version,
      docs: `${at}/docs`,
      openapi: `${at}/openapi.json`,
      ...('/console' in paths && { console: `${at}/console` }),
    };
    return { body: JSON.stringify(about), headers: publicJson };
  },

  openapi: (event) => jsonDocument(event, apiDocument()),

  guided: (event) => jsonDocument(event, guidedDocument()),

  page: async (event) => ({
    body: await documentPage(baseOf(event)),
    headers: {
      ...revalidated,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
    },
  }),

  script: async () => ({
    body: await referenceScript(),
    headers: { ...forever, 'content-type': 'text/javascript; charset=utf-8' },
  }),
};

function jsonDocument(event: APIGatewayProxyEvent, document: Readonly<Record<string, unknown>>): Document {
  const servers = [{ url: `${originOf(event)}${baseOf(event)}` }];
  return { body: JSON.stringify({ ...document, servers }), headers: publicJson };
}

/** What stands before our own path: the stage, a base path of a custom domain, or nothing. */
function baseOf({ requestContext, path, resource }: APIGatewayProxyEvent): string {
  const whole = (requestContext.path ?? path).replace(/\/$/, '');
  if (resource === '/') return whole;
  return whole.endsWith(resource) ? whole.slice(0, -resource.length) : '';
}

function originOf({ headers, requestContext }: APIGatewayProxyEvent): string {
  return `${headers?.['x-forwarded-proto'] ?? 'https'}://${headers?.host ?? requestContext.domainName}`;
}
