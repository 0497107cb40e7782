import { type Contract, endpoints } from '../../shared/http/contract.ts';

/** A request matched to a line of a contract. */
export type Match = {
  /** Name of the function that serves it. */
  readonly resource: string;
  /** The path as the contract spells it: `event.resource`. */
  readonly template: string;
  /** As the client sent them: API Gateway leaves percent-encoding in place (aws/aws-sam-cli#3524). */
  readonly parameters: Readonly<Record<string, string>>;
  readonly authorized: boolean;
};

/** The route table of all contracts: finds the line for a method and a path, with or without a slash at its end. */
export type Routes = (method: string, path: string) => Match | undefined;

type Node = {
  readonly literals: Map<string, Node>;
  parameter?: { readonly name: string; readonly node: Node };
  readonly methods: Map<string, Omit<Match, 'parameters'>>;
};

/** Builds the table. Throws when two contracts claim the same method and path: the stack could not be deployed. */
export function routeTable(contracts: readonly Contract[]): Routes {
  const root = emptyNode();
  for (const contract of contracts) {
    for (const { method, path, route } of endpoints(contract)) {
      const node = path.slice(1).split('/').reduce(child, root);
      if (node.methods.has(method)) throw new Error(`${method} ${path} is in two contracts.`);
      node.methods.set(method, { resource: contract.resource, template: path, authorized: route.auth !== 'none' });
    }
  }
  return (method, path) => {
    const segments = path.replace(/\/+$/, '').slice(1).split('/');
    const parameters: Record<string, string> = {};
    let node: Node | undefined = root;
    for (const segment of segments) {
      node = step(node, segment, parameters);
      if (!node) return undefined;
    }
    const line = node.methods.get(method) ?? (ANY.has(method) ? anyOf(node) : undefined);
    return line && { ...line, parameters };
  };
}

/** What API Gateway means by any method; of others it knows nothing. */
const ANY = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);

/**
 * The line of every other method of a path: its function answers HEAD and refuses the rest. It is open only where all
 * methods of the path are (cdk/api-body.ts).
 */
function anyOf({ methods }: Node) {
  const lines = [...methods.values()];
  return lines.find(({ authorized }) => authorized) ?? lines[0];
}

const emptyNode = (): Node => ({ literals: new Map(), methods: new Map() });

function child(node: Node, segment: string): Node {
  const name = /^\{(.+)\}$/.exec(segment)?.[1];
  if (name === undefined) {
    const next = node.literals.get(segment) ?? emptyNode();
    node.literals.set(segment, next);
    return next;
  }
  node.parameter ??= { name, node: emptyNode() };
  // API Gateway has one parameter per place, whatever the routes below call it.
  if (node.parameter.name !== name) throw new Error(`{${name}} and {${node.parameter.name}} are in the same place.`);
  return node.parameter.node;
}

/** A literal is preferred; there is no way back from it, as in API Gateway. */
function step(node: Node, segment: string, parameters: Record<string, string>): Node | undefined {
  const literal = node.literals.get(segment);
  if (literal) return literal;
  if (!node.parameter || segment === '') return undefined;
  parameters[node.parameter.name] = segment;
  return node.parameter.node;
}
