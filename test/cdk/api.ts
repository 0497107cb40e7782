import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contracts } from '../../functions/contracts.ts';
import { type Contract, endpoints } from '../../shared/http/contract.ts';
import { gatewayResponses } from '../../shared/http/gateway-responses.ts';
import { only, resources, synthesize, target } from './synthesis.ts';

const { service } = synthesize();
const methods = methodsByRoute();
const [[authorizerName, authorizer] = []] = resources(service, 'AWS::ApiGateway::Authorizer');

/** Methods of the template by `GET /api/suppliers/{id}`, with the path put together from its parts. */
function methodsByRoute() {
  const parts = resources(service, 'AWS::ApiGateway::Resource');
  const pathOf = (name: string | undefined): string => {
    const part = parts.get(name ?? '');
    return part ? `${pathOf(target(part.Properties.ParentId))}/${part.Properties.PathPart}` : '';
  };
  return new Map(
    [...resources(service, 'AWS::ApiGateway::Method').values()].map(({ Properties }) => [
      `${Properties.HttpMethod} ${pathOf(target(Properties.ResourceId)) || '/'}`,
      Properties,
    ]),
  );
}

test('every row of every contract, aliases included, has exactly one method and no method is without a row', () => {
  const rows = contracts.flatMap(endpoints).map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual([...methods.keys()].toSorted(), rows.toSorted());
});

test('every method leads to the function of its own resource', () => {
  for (const contract of contracts) {
    for (const { method, path } of endpoints(contract)) {
      const integration = methods.get(`${method} ${path}`)?.Integration as { Type: string; Uri: unknown };
      assert.equal(integration.Type, 'AWS_PROXY');
      const name = contract.resource.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
      assert.match(JSON.stringify(integration.Uri), new RegExp(`"${name}Function[0-9A-F]{8}"`), `${method} ${path}`);
    }
  }
});

test('every route that is not open to everybody has the authorizer and counts against the usage plan', () => {
  for (const { method, path, route } of contracts.flatMap(endpoints)) {
    const properties = methods.get(`${method} ${path}`) ?? {};
    const open = route.auth === 'none';
    assert.equal(properties.AuthorizationType, open ? 'NONE' : 'CUSTOM', `${method} ${path}`);
    assert.equal(target(properties.AuthorizerId), open ? undefined : authorizerName, `${method} ${path}`);
    assert.equal(properties.ApiKeyRequired ?? false, !open, `${method} ${path}`);
  }
});

test('the authorizer sees every request, also one without credentials, and nothing is cached', () => {
  assert.equal(authorizer?.Properties.Type, 'REQUEST');
  assert.equal(authorizer?.Properties.AuthorizerResultTtlInSeconds, 0);
  assert.ok(!authorizer?.Properties.IdentitySource);
});

test('the key of the usage plan comes from the authorizer', () => {
  service.hasResourceProperties('AWS::ApiGateway::RestApi', { ApiKeySourceType: 'AUTHORIZER' });
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

test('every gateway response of the data module is in the template as it is there', () => {
  const found = [...resources(service, 'AWS::ApiGateway::GatewayResponse').values()].map(
    ({ Properties }) => Properties,
  );
  assert.equal(found.length, gatewayResponses.length);
  for (const { type, status, headers, template } of gatewayResponses) {
    const properties = found.find((one) => one.ResponseType === type);
    assert.equal(properties?.StatusCode, String(status), type);
    assert.deepEqual(properties?.ResponseTemplates, { 'application/json': template }, type);
    const expected = Object.entries(headers).map(([name, value]) => [`gatewayresponse.header.${name}`, value]);
    assert.deepEqual(properties?.ResponseParameters ?? {}, Object.fromEntries(expected), type);
  }
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

test('routes open to everybody have a throttle of their own', () => {
  const stage = only(service, 'AWS::ApiGateway::Stage');
  const settings = (stage.Properties.MethodSettings ?? []) as readonly Record<string, unknown>[];
  for (const { method, path, route } of contracts.flatMap(endpoints)) {
    const own = settings.find((one) => one.HttpMethod === method && one.ResourcePath === escaped(path));
    assert.equal(own?.ThrottlingRateLimit, route.auth === 'none' ? 10 : undefined, `${method} ${path}`);
  }
});

const escaped = (path: string) => `/${path.replaceAll('/', '~1')}`;

test('two rows for one method and path, or two names of a parameter at one place, are refused by name', () => {
  const one = { method: 'GET', path: '/api/tools/{id}', summary: 'A tool', status: 200 } as const;
  const contract = (routes: Contract['routes']) => [
    { resource: 'tools', title: 'Tools', description: 'Tools', routes },
  ];
  assert.throws(
    () => synthesize({}, contract({ get: one, again: one })),
    /GET \/api\/tools\/\{id\} belongs to tools.get and to tools.again/,
  );
  const two = { ...one, method: 'DELETE', path: '/api/tools/{code}' } as const;
  assert.throws(() => synthesize({}, contract({ get: one, remove: two })), /\{id\} or \{code\}, not both/);
});
