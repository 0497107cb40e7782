import type { Stored } from '../../shared/db/entity.ts';
import type { FieldError } from '../../shared/http/problem.ts';
import type { Instant } from '../../shared/time.ts';
import type { Component, Product } from '../products/schema.ts';
import type { Parts } from './below.ts';
import type { BomSent } from './schema.ts';

/** Products that were read, by code. */
export type Known = ReadonlyMap<string, Stored<Product>>;

/** A product whose bill of materials is to be written. */
export type Change = {
  readonly sent: BomSent;
  readonly before: Stored<Product>;
  readonly data: Product;
  /** Components it did not have before, and those it has no more. */
  readonly added: readonly string[];
  readonly lost: readonly string[];
};

/** What was sent makes of its product; everything it names is known. */
export function changeOf(sent: BomSent, known: Known, at: Instant): Change {
  const before = known.get(sent.productCode) as Stored<Product>;
  const components = sent.bom.map(({ productCode, quantity, operationCode }) => ({
    code: productCode,
    name: known.get(productCode)?.data.name ?? productCode,
    quantity,
    operation: operationCode || null,
  }));
  const [had, has] = [codesOf(before.data.components), codesOf(components)];
  return {
    sent,
    before,
    data: { ...before.data, components, modifiedAt: at },
    added: [...has].filter((code) => !had.has(code)),
    lost: [...had].filter((code) => !has.has(code)),
  };
}

const codesOf = (components: readonly Component[]) => new Set(components.map(({ code }) => code));

type Pointer = (position: number, path: string) => string;

/** What is wrong with bills of materials by themselves: something they name is not there, or is there twice. */
export function ownErrors(elements: readonly BomSent[], known: Known, pointer: Pointer): FieldError[] {
  const codes = elements.map(({ productCode }) => productCode);
  return elements.flatMap((sent, position) => {
    const at = pointer(position, '/product-code');
    const main = known.get(sent.productCode)?.data;
    if (!main) return [{ pointer: at, message: missing('product', sent.productCode) }];
    const repeated = codes.indexOf(sent.productCode) < position;
    return [
      ...(repeated ? [{ pointer: at, message: 'must be at most once in the request' }] : []),
      ...lineErrors(sent, main, known, pointer(position, '/bom')),
    ];
  });
}

function lineErrors({ bom }: BomSent, main: Product, known: Known, prefix: string): FieldError[] {
  const operations = main.operations.map(({ code }) => code);
  // A line without an operation is one of the first: that one consumes it (A203).
  const places = bom.map(({ productCode, operationCode }) =>
    JSON.stringify([productCode, operationCode || (operations[0] ?? null)]),
  );
  const distinct = new Set<string | undefined>();
  return bom.flatMap(({ productCode, operationCode }, position) => {
    const at = `${prefix}/${position}`;
    const twice = distinct.has(places[position]);
    distinct.add(places[position]);
    return [
      ...(known.has(productCode) ? [] : [{ pointer: `${at}/product-code`, message: missing('product', productCode) }]),
      ...(operationCode && !operations.includes(operationCode)
        ? [{ pointer: `${at}/operation-code`, message: missing('operation of the product', operationCode) }]
        : []),
      ...(twice ? [{ pointer: `${at}/product-code`, message: 'must be at most once in an operation' }] : []),
    ];
  });
}

/** A reference to something that is not there (decisions A35). */
const missing = (noun: string, code: string) => `must exist: there is no ${noun} ${JSON.stringify(code)}`;

/**
 * What is wrong with bills of materials that are written one after another: none may make a product contain itself, not
 * even for the moment until the next one is written. `parts` has every product that can be reached from them.
 */
export function cycleErrors(elements: readonly BomSent[], parts: Parts, pointer: Pointer): FieldError[] {
  const written = new Map<string, ReadonlySet<string>>();
  return elements.flatMap(({ productCode, bom }, position) => {
    const lines = bom.map((line) => line.productCode);
    const cyclic = cyclicLines(productCode, lines, (code) => written.get(code) ?? parts.get(code) ?? []);
    if (cyclic.length === 0) written.set(productCode, new Set(lines));
    return cyclic.map((line) => ({
      pointer: pointer(position, `/bom/${line}/product-code`),
      message: `must not be the product ${JSON.stringify(productCode)} itself, or contain it`,
    }));
  });
}

/** Positions of the lines through which the product would come to contain itself. */
function cyclicLines(
  product: string,
  lines: readonly string[],
  below: (code: string) => Iterable<string>,
): readonly number[] {
  const users = new Map<string, string[]>();
  // Both sets grow while they are gone through.
  const reached = new Set(lines);
  for (const code of reached) {
    if (code === product) continue;
    for (const component of below(code)) {
      reached.add(component);
      const others = users.get(component);
      if (others) others.push(code);
      else users.set(component, [code]);
    }
  }
  const containing = new Set([product]);
  for (const code of containing) for (const user of users.get(code) ?? []) containing.add(user);
  return lines.flatMap((code, position) => (containing.has(code) ? [position] : []));
}
