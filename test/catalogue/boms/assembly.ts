import assert from 'node:assert/strict';
import { newCompany, type TestCompany } from '../../support/factory.ts';
import type { Graph } from './graph.ts';

export const BOM = '/api/bom';
export const PRODUCTS = '/api/products';

export type Component = {
  readonly code: string;
  readonly name: string;
  readonly quantity: number;
  readonly operation: string | null;
};

/** A company with products of these codes, called the same, without operations. */
export async function factory(...codes: readonly string[]): Promise<TestCompany> {
  const company = await newCompany();
  for (let from = 0; from < codes.length; from += 100) {
    const some = codes.slice(from, from + 100).map((code) => ({ code, name: code }));
    await post(company, PRODUCTS, some);
  }
  return company;
}

/** One line of a bill of materials as sent. */
export const line = (code: string, quantity: number | string, operation?: string) => ({
  'product-code': code,
  quantity,
  ...(operation !== undefined && { 'operation-code': operation }),
});

/** A bill of materials as sent. */
export const bom = (product: string, ...lines: readonly object[]) => ({ 'product-code': product, bom: lines });

/** Sends what must be created, and answers the body. */
export async function post<T = unknown>(company: TestCompany, path: string, body: unknown): Promise<T> {
  const answer = await company.call<T>({ method: 'POST', path, body });
  assert.equal(answer.status, 201, answer.text);
  return answer.body;
}

/** Writes the bill of materials of a product, or fails the test. */
export const write = (company: TestCompany, product: string, ...lines: readonly object[]) =>
  post(company, BOM, bom(product, ...lines));

/** What a product is made of, as its own path shows it. */
export async function componentsOf(company: TestCompany, code: string): Promise<readonly Component[]> {
  const answer = await company.call<{ components: readonly Component[] }>({ path: `${PRODUCTS}/${code}` });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.components;
}

/** What every product is made of, as their list shows it; for up to a page of them. */
export async function storedComponents(company: TestCompany): Promise<Graph> {
  const { body } = await company.call<{ code: string; components: readonly Component[] }[]>({ path: PRODUCTS });
  return new Map(body.map(({ code, components }) => [code, components.map((component) => component.code)]));
}

type Problem = { readonly errors?: readonly { readonly pointer: string }[] };

/** Pointers of what is wrong with a request. */
export async function pointers(company: TestCompany, body: unknown): Promise<readonly string[]> {
  const answer = await company.call<Problem>({ method: 'POST', path: BOM, body });
  assert.equal(answer.status, 400, answer.text);
  return (answer.body.errors ?? []).map(({ pointer }) => pointer);
}
