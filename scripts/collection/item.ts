/** A parameter of the API document. */
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
};

/** An operation of the API document and its place. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly [string, ...string[]];
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, unknown>>;
};

/** Values that several requests share, by the name of the variable. */
type Variables = Map<string, string>;

/**
 * A request with its example, in the form of a collection, with a test that its answer has a status of the document. Adds to
 * the variables what its path names and what its creation answers.
 */
export function itemOf(operation: Operation, shared: Readonly<Record<string, Parameter>>, variables: Variables) {
  const { method, path, summary, description = '', requestBody, tags } = operation;
  const parameters = (operation.parameters ?? []).map((one) =>
    '$ref' in one ? (shared[one.$ref.split('/').at(-1) ?? ''] as Parameter) : one,
  );
  const of = (place: Parameter['in']) => parameters.filter((one) => one.in === place);
  for (const one of of('path')) variables.set(variableOf(tags[0], one.name), String(one.example ?? ''));
  const example = Object.values(requestBody?.content ?? {})[0]?.example;
  const body = JSON.stringify(example, null, 2)
    ?.replace('YOUR-API-KEY', '{{key}}')
    .replace('YOUR-API-SECRET', '{{secret}}');
  return {
    name: summary,
    request: {
      method: method.toUpperCase(),
      description,
      url: {
        raw: `{{baseUrl}}${path.replace(/\{(\w+)\}/g, ':$1')}`,
        host: ['{{baseUrl}}'],
        path: path
          .slice(1)
          .replace(/\{(\w+)\}/g, ':$1')
          .split('/'),
        query: of('query').map((one) => ({ ...given(one), disabled: one.required !== true })),
        variable: of('path').map(({ name }) => ({ key: name, value: `{{${variableOf(tags[0], name)}}}` })),
      },
      header: of('header').map((one) => ({ ...given(one), disabled: one.required !== true })),
      ...authOf(operation),
      ...(body !== undefined && { body: { mode: 'raw', raw: body, options: { raw: { language: 'json' } } } }),
    },
    response: [],
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: testOf(operation) } }],
  };
}

const given = ({ name, example, description = '' }: Parameter) => ({
  key: name,
  value: name === 'x-channel-key' ? '{{channelKey}}' : String(example ?? ''),
  description,
});

/** What the requests of a folder name: `Suppliers id`. */
const variableOf = (tag: string, parameter: string) => `${tag} ${parameter}`.replaceAll(/\W+/g, '-').toLowerCase();

/** The token of the collection, unless the route takes only key and secret, or nothing. */
function authOf({ security }: Operation) {
  if (security.length === 0) return { auth: { type: 'noauth' } };
  if (security.some((one) => 'bearer' in one)) return {};
  const basic = [
    { key: 'username', value: '{{key}}', type: 'string' },
    { key: 'password', value: '{{secret}}', type: 'string' },
  ];
  return { auth: { type: 'basic', basic } };
}

/** What is run on the answer. */
function testOf({ method, path, tags, responses, operationId }: Operation): readonly string[] {
  const statuses = Object.keys(responses).map(Number);
  const lines = [
    `pm.test('answers as documented', () => pm.expect(pm.response.code).to.be.oneOf(${JSON.stringify(statuses)}));`,
  ];
  if (operationId === 'createToken') {
    return [...lines, "pm.collectionVariables.set('token', pm.response.json().token);"];
  }
  if (method !== 'post' || path.includes('{')) return lines;
  const names = ['id', 'code', 'key', 'name', 'number'];
  return [
    ...lines,
    'const made = pm.response.code < 300 ? pm.response.json() : {};',
    `for (const name of ${JSON.stringify(names)}) {`,
    `  if (made[name] !== undefined) pm.collectionVariables.set('${variableOf(tags[0], '')}' + name, String(made[name]));`,
    '}',
  ];
}
