import assert from 'node:assert/strict';
import { validate } from '@readme/openapi-parser';
import { test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { endpoints } from '../../shared/http/contract.ts';
import { gatewayResponses } from '../../shared/http/gateway-responses.ts';
import { only, type Resource, resources, synthesize, target } from './synthesis.ts';

type Operation = {
  readonly parameters?: readonly { readonly schema: unknown }[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-amazon-apigateway-integration': {
    readonly type: string;
    readonly httpMethod: string;
    readonly uri: unknown;
  };
};

type Scheme = {
  readonly 'x-amazon-apigateway-authtype'?: string;
  readonly 'x-amazon-apigateway-authorizer'?: { readonly type: string; readonly authorizerUri: unknown };
};

type Body = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, Scheme>> };
  readonly 'x-amazon-apigateway-api-key-source': string;
  readonly 'x-amazon-apigateway-binary-media-types': readonly string[];
  readonly 'x-amazon-apigateway-gateway-responses': Readonly<Record<string, unknown>>;
};

const { service } = synthesize();
const [restName] = resources(service, 'AWS::ApiGateway::RestApi').keys();
const rest = only(service, 'AWS::ApiGateway::RestApi').Properties;
const body = rest.Body as Body;
const schemes = body.components.securitySchemes;
/** Operations of the body by `GET /api/suppliers/{id}`. */
const operations = new Map<string, Operation>(
  Object.entries(body.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation]),
  ),
);
const rows = contracts.flatMap(endpoints).map((row) => ({ ...row, title: `${row.method} ${row.path}` }));

const ANY = 'x-amazon-apigateway-any-method';
const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
const paths = [...new Set(rows.map(({ path }) => path))];
/** What an open path answers by name, since each method is throttled by its name; every other path by one operation. */
const others = paths.flatMap((path) => {
  const known = rows.filter((row) => row.path === path);
  if (known.some(({ route }) => route.auth !== 'none')) return [`${ANY.toUpperCase()} ${path}`];
  return METHODS.filter((method) => !known.some((row) => row.method === method)).map((method) => `${method} ${path}`);
});

/** The function named in an address API Gateway invokes. */
const invoked = (uri: unknown) => /"Fn::GetAtt":\["(\w+)Function[0-9A-F]{8}","Arn"\]/.exec(JSON.stringify(uri))?.[1];

test('every row of every contract, aliases included, has exactly one operation', () => {
  const keys = new Set(operations.keys());
  for (const { title } of rows) assert.ok(keys.delete(title), title);
  assert.ok([...keys].every((key) => others.includes(key)));
});

test('the body is a valid OpenAPI document, each parameter of a path declared: API Gateway refuses one it must warn of', async () => {
  const result = await validate(structuredClone(body) as never);
  assert.deepEqual(result, { valid: true, warnings: [], specification: 'OpenAPI' });
  for (const [title, { parameters = [] }] of operations) {
    const [, path = ''] = title.split(' ');
    const named = [...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => ({ name, in: 'path', required: true }));
    assert.deepEqual(
      parameters.map(({ schema: _, ...parameter }) => parameter),
      named,
      title,
    );
  }
});

test('every other method of a path leads to the function of the path, so that it can answer HEAD and refuse the rest', () => {
  assert.deepEqual(
    [...operations.keys()].filter((key) => !rows.some(({ title }) => title === key)).toSorted(),
    others.toSorted(),
  );
  for (const path of paths) {
    const uris = Object.entries(body.paths[path] ?? {}).map(([, one]) => one['x-amazon-apigateway-integration'].uri);
    assert.equal(new Set(uris.map(invoked)).size, 1, path);
    const any = body.paths[path]?.[ANY];
    if (any) assert.deepEqual((any.security ?? []).flatMap(Object.keys), ['Authorizer', 'api_key'], path);
  }
});

test('every operation leads to the function of its own resource', () => {
  for (const contract of contracts) {
    const name = contract.resource.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
    for (const { method, path } of endpoints(contract)) {
      const integration = operations.get(`${method} ${path}`)?.['x-amazon-apigateway-integration'];
      assert.equal(integration?.type, 'aws_proxy');
      assert.equal(integration?.httpMethod, 'POST');
      assert.equal(invoked(integration?.uri), name, `${method} ${path}`);
      assert.match(JSON.stringify(integration?.uri), /:lambda:path\/2015-03-31\/functions\/.*\/invocations"/);
    }
  }
});

test('every route that is not open has the authorizer and counts against the usage plan', () => {
  for (const { title, route } of rows) {
    const needed = (operations.get(title)?.security ?? []).flatMap(Object.keys).map((name) => schemes[name]);
    if (route.auth === 'none') {
      assert.deepEqual(needed, [], title);
      continue;
    }
    const [authorizer, key, ...others] = needed;
    assert.equal(authorizer?.['x-amazon-apigateway-authorizer']?.type, 'request', title);
    assert.deepEqual(key, { type: 'apiKey', name: 'x-api-key', in: 'header' }, title);
    assert.deepEqual(others, [], title);
  }
});

test('the authorizer sees every request, also one without credentials, and nothing is cached', () => {
  const [scheme, ...others] = Object.values(schemes).filter((one) => one['x-amazon-apigateway-authorizer']);
  assert.deepEqual(others, []);
  assert.equal(scheme?.['x-amazon-apigateway-authtype'], 'custom');
  const { authorizerUri, ...how } = scheme['x-amazon-apigateway-authorizer'] ?? {};
  assert.deepEqual(how, { type: 'request', authorizerResultTtlInSeconds: 0 });
  assert.equal(invoked(authorizerUri), 'Authorizer');
});

test('every body reaches its function as bytes', () => {
  assert.deepEqual(body['x-amazon-apigateway-binary-media-types'], ['*/*']);
});

test('the key of the usage plan comes from the authorizer', () => {
  assert.equal(body['x-amazon-apigateway-api-key-source'], 'AUTHORIZER');
});

test('nothing of the API lies beside its body, whose next import would delete it', () => {
  const types = Object.values(service.toJSON().Resources as Record<string, Resource>).map(({ Type }) => Type);
  assert.deepEqual(
    new Set(types.filter((type) => type.startsWith('AWS::ApiGateway::'))),
    new Set(['Account', 'Deployment', 'RestApi', 'Stage', 'UsagePlan'].map((name) => `AWS::ApiGateway::${name}`)),
  );
});

test('a body API Gateway does not take whole is not taken at all, and a route that left it is gone', () => {
  assert.equal(rest.FailOnWarnings, true);
  assert.equal(rest.Mode, 'overwrite');
});

test('the API is regional, for the import as for the template', () => {
  assert.deepEqual(rest.EndpointConfiguration, { Types: ['REGIONAL'] });
  assert.equal((rest.Parameters as Readonly<Record<string, string>>).endpointConfigurationTypes, 'REGIONAL');
});

test('nothing older than TLS 1.2 is spoken', () => {
  assert.match(String(rest.SecurityPolicy), /^SecurityPolicy_TLS13_1_2_/);
  assert.equal(rest.EndpointAccessMode, 'BASIC');
});

test('the API may call each function behind it, through its one stage, and its authorizer; nothing else may', () => {
  const leaves = [...resources(service, 'AWS::Lambda::Permission').values()].map(({ Properties }) => Properties);
  const ofGateway = leaves.filter(({ Principal }) => Principal === 'apigateway.amazonaws.com');
  const found = ofGateway.map(({ FunctionName, SourceArn }) => {
    const [, parts] = (SourceArn as { readonly 'Fn::Join': readonly [string, readonly unknown[]] })['Fn::Join'];
    const [api, source] = parts.slice(-2);
    assert.equal(target(api), restName);
    return `${invoked(FunctionName)} ${source}`;
  });
  const called = new Set([...operations.values()].map((one) => invoked(one['x-amazon-apigateway-integration'].uri)));
  const expected = [...[...called].map((name) => `${name} /prod/*/*`), 'Authorizer /authorizers/*'];
  assert.deepEqual(found.toSorted(), expected.toSorted());
});

test('the usage plan lets a company send twice what is promised, whatever is promised', () => {
  service.hasResourceProperties('AWS::ApiGateway::UsagePlan', { Throttle: { RateLimit: 4, BurstLimit: 240 } });
  const other = synthesize({ RATE_LIMIT_PER_MINUTE: '600' }).service;
  other.hasResourceProperties('AWS::ApiGateway::UsagePlan', { Throttle: { RateLimit: 20, BurstLimit: 1_200 } });
});

test('the usage plan covers the one stage there is', () => {
  service.resourceCountIs('AWS::ApiGateway::RestApi', 1);
  const [stage] = resources(service, 'AWS::ApiGateway::Stage').keys();
  const plan = only(service, 'AWS::ApiGateway::UsagePlan');
  const [covered] = plan.Properties.ApiStages as readonly { readonly Stage: unknown }[];
  assert.equal(target(covered?.Stage), stage);
});

test('every gateway response of the data module is in the body as it is there', () => {
  const expected = gatewayResponses.map(({ type, status, headers, template }) => {
    const named = Object.entries(headers).map(([name, value]) => [`gatewayresponse.header.${name}`, value]);
    const responseParameters = Object.fromEntries(named);
    return [
      type,
      {
        ...(status !== undefined && { statusCode: String(status) }),
        responseParameters,
        responseTemplates: { 'application/json': template },
      },
    ];
  });
  assert.deepEqual(body['x-amazon-apigateway-gateway-responses'], Object.fromEntries(expected));
});

test('no log of the gateway can hold a token: neither query string nor path as sent, no execution log, no trace', () => {
  const stage = only(service, 'AWS::ApiGateway::Stage');
  const { Format } = stage.Properties.AccessLogSetting as { readonly Format: string };
  const variables = [...Format.matchAll(/\$context\.[\w.]+/g)].map(([variable]) => variable);
  assert.ok(variables.includes('$context.resourcePath') && variables.includes('$context.requestId'));
  for (const forbidden of ['$context.path', '$context.customDomain.basePathMatched', '$context.authorizer.token']) {
    assert.ok(!variables.includes(forbidden), forbidden);
  }
  assert.doesNotMatch(Format, /querystring|header/i);
  assert.ok(!stage.Properties.TracingEnabled);
  for (const setting of (stage.Properties.MethodSettings ?? []) as readonly Record<string, unknown>[]) {
    assert.ok(!setting.DataTraceEnabled);
    assert.ok([undefined, 'OFF'].includes(setting.LoggingLevel as string | undefined));
  }
});

test('open routes have a throttle of their own', () => {
  const stage = only(service, 'AWS::ApiGateway::Stage');
  const settings = (stage.Properties.MethodSettings ?? []) as readonly Record<string, unknown>[];
  for (const [title, { security }] of operations) {
    const [method, path = ''] = title.split(' ');
    const own = settings.find((one) => one.HttpMethod === method && one.ResourcePath === escaped(path));
    // The console is some dozen files at once.
    const rate = path.startsWith('/console/assets/') ? 100 : 10;
    assert.equal(own?.ThrottlingRateLimit, security ? undefined : rate, title);
  }
});

/** As CloudFormation wants a path: of the root the slash alone. */
const escaped = (path: string) => (path === '/' ? path : `/${path.replaceAll('/', '~1')}`);
