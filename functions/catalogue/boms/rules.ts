import type { StoredEntity } from '../../../shared/db/entity.ts';
import type { FieldError } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { referenceTo } from '../../references.ts';
import type { Product } from '../products/schema.ts';
import { componentCodes, type Parts } from './parts.ts';
import type { BomSent } from './schema.ts';

/** Codes that the message about a cycle names; there may be a hundred in it. */
const CYCLE_SHOWN_MAX = 12;

/** Products that were read, by code. */
export type KnownProducts = ReadonlyMap<string, StoredEntity<Product>>;

/** A product whose bill of materials is written. */
export type BomChange = {
  readonly sent: BomSent;
  readonly before: StoredEntity<Product>;
  readonly data: Product;
  /** Components it did not have before, and those it has no more. */
  readonly added: readonly string[];
  readonly lost: readonly string[];
};

/** What was sent makes of its product; everything it names is known. */
export function bomChange(sent: BomSent, known: KnownProducts, at: Instant): BomChange {
  const before = known.get(sent.productCode) as StoredEntity<Product>;
  const components = sent.bom.map(({ productCode, quantity, operationCode }) => ({
    code: productCode,
    name: known.get(productCode)?.data.name ?? productCode,
    quantity,
    operation: operationCode || null,
  }));
  const [had, has] = [componentCodes(before.data.components), componentCodes(components)];
  return {
    sent,
    before,
    data: { ...before.data, components, modifiedAt: at },
    added: [...has].filter((code) => !had.has(code)),
    lost: [...had].filter((code) => !has.has(code)),
  };
}

type Pointer = (position: number, path: string) => string;

/** What is wrong with bills of materials by themselves: something they name is not there, or is there twice. */
export function bomErrors(elements: readonly BomSent[], known: KnownProducts, pointer: Pointer): FieldError[] {
  const codes = elements.map(({ productCode }) => productCode);
  return elements.flatMap((sent, position) => {
    const at = pointer(position, '/product-code');
    const main = known.get(sent.productCode)?.data;
    if (!main) return [unknownProduct(sent.productCode, at)];
    const repeated = codes.indexOf(sent.productCode) < position;
    return [
      ...(repeated ? [{ pointer: at, message: 'must be at most once in the request' }] : []),
      ...lineErrors(sent, main, known, pointer(position, '/bom')),
    ];
  });
}

function lineErrors({ bom }: BomSent, main: Product, known: KnownProducts, prefix: string): FieldError[] {
  const operations = main.operations.map(({ code }) => code);
  // A line without an operation is one of the first: that one consumes it (rule bom-first-operation).
  const places = bom.map(({ productCode, operationCode }) =>
    JSON.stringify([productCode, operationCode || (operations[0] ?? null)]),
  );
  const distinct = new Set<string | undefined>();
  return bom.flatMap(({ productCode, operationCode }, position) => {
    const at = `${prefix}/${position}`;
    const twice = distinct.has(places[position]);
    distinct.add(places[position]);
    return [
      ...(known.has(productCode) ? [] : [unknownProduct(productCode, `${at}/product-code`)]),
      ...(operationCode && !operations.includes(operationCode)
        ? [{ pointer: `${at}/operation-code`, message: missingText('operation of the product', operationCode) }]
        : []),
      ...(twice ? [{ pointer: `${at}/product-code`, message: 'must be at most once in an operation' }] : []),
    ];
  });
}

/** A reference to something that is not there (rule unknown-reference-400). */
const unknownProduct = (code: string, pointer: string): FieldError => ({
  pointer,
  message: missingText('product', code),
  missing: () => referenceTo('product', code, pointer),
});

const missingText = (noun: string, code: string) => `must exist: there is no ${noun} ${JSON.stringify(code)}`;

/**
 * The lines through which a product would come to contain itself, each with the shortest way back. `parts` has everything
 * that can be reached from what comes in, all elements of the request as they will be.
 */
export function cycleErrors(elements: readonly BomSent[], parts: Parts, pointer: Pointer): FieldError[] {
  const users = usersIn(parts);
  return elements.flatMap(({ productCode, bom }, position) => {
    const downward = stepsTo(productCode, users);
    return bom.flatMap(({ productCode: code }, line) =>
      downward.has(code)
        ? [
            {
              pointer: pointer(position, `/bom/${line}/product-code`),
              message: `must not contain the product itself: ${shown([productCode, ...wayDown(code, downward)])}`,
            },
          ]
        : [],
    );
  });
}

/** What has each product among its components. */
function usersIn(parts: Parts): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [code, components] of parts) {
    for (const component of components) {
      const others = users.get(component);
      if (others) others.push(code);
      else users.set(component, [code]);
    }
  }
  return users;
}

/** For the product and everything that contains it, the component next on the shortest way down to it; itself, none. */
function stepsTo(product: string, users: ReadonlyMap<string, readonly string[]>): Downward {
  const steps = new Map<string, string | undefined>([[product, undefined]]);
  // Grows while it is gone through.
  for (const [code] of steps) {
    for (const user of users.get(code) ?? []) if (!steps.has(user)) steps.set(user, code);
  }
  return steps;
}

type Downward = ReadonlyMap<string, string | undefined>;

function wayDown(from: string, downward: Downward): readonly string[] {
  const way = [from];
  for (let next = downward.get(from); next !== undefined; next = downward.get(next)) way.push(next);
  return way;
}

function shown(way: readonly string[]): string {
  const codes = way.map((code) => JSON.stringify(code));
  const half = CYCLE_SHOWN_MAX / 2;
  if (codes.length > CYCLE_SHOWN_MAX) codes.splice(half, codes.length - CYCLE_SHOWN_MAX, '…');
  return codes.join(' → ');
}

/**
 * An order in which the products can be written one by one, so that nothing contains itself for a moment, nor when it
 * breaks off: what goes into others first. Below a product that is written, then, everything is as it will be, which has
 * no cycle; all else is as it was.
 */
export function codesComponentsFirst(codes: readonly string[], parts: Parts): readonly string[] {
  const done = new Set<string>();
  const entered = new Set<string>();
  const open = [...codes];
  for (let code = open.at(-1); code !== undefined; code = open.at(-1)) {
    const below = entered.has(code) ? [] : [...(parts.get(code) ?? [])].filter((component) => !entered.has(component));
    entered.add(code);
    open.push(...below);
    if (below.length === 0) done.add(open.pop() as string);
  }
  const wanted = new Set(codes);
  return [...done].filter((code) => wanted.has(code));
}
