import { Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type Contract, endpoints } from '../shared/http/contract.ts';
import { gatewayResponses } from '../shared/http/gateway-responses.ts';

/** The functions behind the API: one per resource, by its name, and the authorizer. */
export type ApiFunctions = {
  readonly resources: ReadonlyMap<string, IFunction>;
  readonly authorizer: IFunction;
};

/** Names of the security schemes. Of these, API Gateway makes an authorizer and "needs a key of a usage plan". */
const AUTHORIZER = 'Authorizer';
const API_KEY = 'api_key';

/** Two entries, though OpenAPI reads them as alternatives: API Gateway asks for both, and its own SAM writes it so. */
const authenticated = [{ [AUTHORIZER]: [] }, { [API_KEY]: [] }];

/**
 * The whole API as an OpenAPI document for API Gateway: an operation for every row of every contract, its aliases
 * included. It says who is let in and which function answers, and nothing of schemas: API Gateway would make models of
 * them without a use. Throws on rows that cannot be distinguished and on a contract without a function.
 */
export function apiBody(title: string, contracts: readonly Contract[], functions: ApiFunctions): object {
  refuseClashes(contracts);
  return {
    openapi: '3.0.1',
    info: { title, description: 'Shopfloor', version: '1' },
    paths: paths(contracts, functions.resources),
    // Bodies reach the functions as they were sent: as text, API Gateway would pass on what is not UTF-8 as U+FFFD, so
    // that two codes become one (rule body-utf8).
    'x-amazon-apigateway-binary-media-types': ['*/*'],
    components: {
      securitySchemes: {
        [AUTHORIZER]: authorizerScheme(functions.authorizer),
        [API_KEY]: { type: 'apiKey', name: 'x-api-key', in: 'header' },
      },
    },
    'x-amazon-apigateway-api-key-source': 'AUTHORIZER',
    'x-amazon-apigateway-gateway-responses': Object.fromEntries(
      gatewayResponses.map(({ type, status, headers, template }) => [
        type,
        {
          ...(status !== undefined && { statusCode: String(status) }),
          responseParameters: Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [`gatewayresponse.header.${name}`, value]),
          ),
          responseTemplates: { 'application/json': template },
        },
      ]),
    ),
  };
}

/** Every method API Gateway knows, as a key of its document. */
const METHODS = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'];
const ANY = 'x-amazon-apigateway-any-method';

/**
 * The operations of a contract: its rows, and for each path all other methods, which its function answers: HEAD as GET,
 * else 405 with `Allow` (rules head-like-get, method-405); by itself API Gateway would deny that there is such a path. On
 * an open path they stand one by one, because a stage throttles a method by its name.
 */
export function operations(contract: Contract) {
  const rows = endpoints(contract).map(({ method, path, route }) => ({
    path,
    key: method.toLowerCase(),
    open: route.auth === 'none',
    status: route.status as number,
  }));
  const others = [...new Set(rows.map(({ path }) => path))].flatMap((path) => {
    const known = rows.filter((row) => row.path === path);
    const open = known.every((row) => row.open);
    const keys = open ? METHODS.filter((key) => !known.some((row) => row.key === key)) : [ANY];
    return keys.map((key) => ({ path, key, open, status: 405 }));
  });
  return [...rows, ...others];
}

function paths(contracts: readonly Contract[], functions: ApiFunctions['resources']): object {
  const found: Record<string, Record<string, object>> = {};
  for (const contract of contracts) {
    const handler = functions.get(contract.resource);
    if (!handler) throw new Error(`There is no function for the resource ${contract.resource}.`);
    const integration = { type: 'aws_proxy', httpMethod: 'POST', uri: invocationUri(handler) };
    for (const { path, key, open, status } of operations(contract)) {
      const parameters = parametersOf(path).map(([, name]) => pathParameter(name));
      found[path] = {
        ...found[path],
        [key]: {
          // Of each operation by itself: not every reader of the document looks for them at the path.
          ...(parameters.length > 0 && { parameters }),
          // Nothing is made of it, but API Gateway warns of an operation that answers nothing.
          responses: { [status]: { description: 'Answer' } },
          ...(!open && { security: authenticated }),
          'x-amazon-apigateway-integration': integration,
        },
      };
    }
  }
  return found;
}

/** API Gateway warns of a parameter that stands in the path only. */
const pathParameter = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

/** No identity source: the token comes in five forms, and the authorizer words the refusal when there is none. */
const authorizerScheme = (handler: IFunction) => ({
  type: 'apiKey',
  // What API Gateway calls a scheme that names no header of its own.
  name: 'Unused',
  in: 'header',
  'x-amazon-apigateway-authtype': 'custom',
  'x-amazon-apigateway-authorizer': {
    type: 'request',
    authorizerUri: invocationUri(handler),
    authorizerResultTtlInSeconds: 0,
  },
});

const invocationUri = (handler: IFunction) =>
  Stack.of(handler).formatArn({
    service: 'apigateway',
    account: 'lambda',
    resource: 'path/2015-03-31/functions',
    resourceName: `${handler.functionArn}/invocations`,
  });

/**
 * Of two rows for one method and path the document would keep the last, in silence; two names of a parameter at one place
 * API Gateway refuses only during deployment.
 */
function refuseClashes(contracts: readonly Contract[]): void {
  const owners = new Map<string, string>();
  const parameters = new Map<string, string>();
  for (const { method, path, operation } of contracts.flatMap(endpoints)) {
    const owner = owners.get(`${method} ${path}`);
    if (owner) throw new Error(`${method} ${path} belongs to ${owner} and to ${operation}.`);
    owners.set(`${method} ${path}`, operation);
    for (const [parent, parameter] of parametersOf(path)) {
      const known = parameters.get(parent) ?? parameter;
      if (known !== parameter) throw new Error(`After ${parent} there can be {${known}} or {${parameter}}, not both.`);
      parameters.set(parent, parameter);
    }
  }
}

function parametersOf(path: string): readonly (readonly [parent: string, parameter: string])[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map((match) => [path.slice(0, match.index), match[1] ?? ''] as const);
}
