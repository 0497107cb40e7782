import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { type Contract, endpoints } from '../../shared/http/contract.ts';
import { only, type Resource, resources, synthesize, target } from './synthesis.ts';

/** A resource the product does not have, with as many routes as one likes. */
const tools = (routes: Contract['routes']): Contract => ({
  resource: 'tools',
  routes,
});
const tool = { method: 'GET', path: '/api/tools/{id}', status: 200 } as const;

const typesOf = (walked: readonly Contract[]) =>
  Object.values(synthesize({}, walked).service.toJSON().Resources as Record<string, Resource>).map(({ Type }) => Type);

test('a further resource costs its function and the leave to call it, however many routes it has', () => {
  const before = typesOf(contracts);
  const parts = Array.from({ length: 9 }, (_, position) => [
    `part${position}`,
    {
      ...tool,
      path: `/api/tools/{id}/parts-${position}`,
      aliases: [{ method: 'PUT', path: `/tools/${position}` }],
    } as const,
  ]);
  const added = typesOf([...contracts, tools(Object.fromEntries(parts))]);
  for (const type of before) added.splice(added.indexOf(type), 1);
  assert.deepEqual(added.toSorted(), ['AWS::Lambda::Function', 'AWS::Lambda::Permission']);
});

test('the API is deployed again whenever its body changes, and not otherwise', () => {
  const deploymentOf = (routes: Contract['routes']) => {
    const { service } = synthesize({}, [tools(routes)]);
    const [name] = resources(service, 'AWS::ApiGateway::Deployment').keys();
    assert.equal(target(only(service, 'AWS::ApiGateway::Stage').Properties.DeploymentId), name);
    return name;
  };
  const first = deploymentOf({ get: tool });
  assert.equal(deploymentOf({ get: tool }), first);
  assert.notEqual(deploymentOf({ get: { ...tool, auth: 'none' } }), first);
  assert.notEqual(deploymentOf({ get: tool, list: { ...tool, path: '/api/tools' } }), first);
});

test('the route table fits into the 300 parts of paths an API may have', () => {
  const parts = contracts.flatMap(endpoints).flatMap(({ path }) => {
    const segments = path.split('/');
    return segments.map((_, position) => segments.slice(0, position + 1).join('/'));
  });
  assert.ok(new Set(parts).size <= 300, `${new Set(parts).size} parts`);
});

test('two rows for one method and path, or two names of a parameter at one place, are refused by name', () => {
  assert.throws(
    () => synthesize({}, [tools({ get: tool, again: tool })]),
    /GET \/api\/tools\/\{id\} belongs to tools.get and to tools.again/,
  );
  const other = { ...tool, method: 'DELETE', path: '/api/tools/{code}' } as const;
  assert.throws(() => synthesize({}, [tools({ get: tool, remove: other })]), /\{id\} or \{code\}, not both/);
});
