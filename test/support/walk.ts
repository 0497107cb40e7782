import assert from 'node:assert/strict';
import type { CallAnswer } from './call.ts';
import type { TestCompany } from './factory.ts';

/** Address of the next page, from the `Link` header. */
export const nextPage = (headers: Readonly<Record<string, string>>) =>
  /^<([^>]+)>; rel="next"$/.exec(headers.link ?? '')?.[1];

/** Reads a list page by page, following `Link` to its end; `between` runs before each further page. */
export async function walk<T>(
  company: TestCompany,
  path: string,
  query: Readonly<Record<string, string>> = {},
  between: (page: readonly T[]) => Promise<unknown> = async () => {},
): Promise<T[][]> {
  const pages: T[][] = [];
  let next: string | undefined = `${path}?${new URLSearchParams(query)}`;
  while (next !== undefined) {
    const answer: CallAnswer<T[]> = await company.call<T[]>({ path: next });
    assert.ok(answer.status === 200 || answer.status === 201, answer.text);
    pages.push(answer.body);
    next = nextPage(answer.headers);
    if (next !== undefined) await between(answer.body);
  }
  return pages;
}
