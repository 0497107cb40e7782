import { texts } from '../texts.ts';
import type { ProblemDocument } from './types.ts';

/** A request that was refused, with the API's own words. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly status: number;
  readonly document: ProblemDocument;

  constructor(status: number, document: ProblemDocument) {
    super(document.detail ?? document.title ?? texts.problems.status(status));
    this.status = status;
    this.document = document;
  }
}

/** Reads a refusal; the serialization API and proxies have shapes of their own. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  try {
    const body = (await response.json()) as ProblemDocument & { readonly message?: string };
    const detail = body.detail ?? body.message;
    return new ApiProblem(response.status, { 'request-id': requestId, ...body, ...(detail && { detail }) });
  } catch {
    return new ApiProblem(response.status, { 'request-id': requestId });
  }
}

/** What went wrong, as a sentence. */
export function sentenceOf(error: unknown): string {
  if (error instanceof TypeError) return texts.problems.offline;
  return error instanceof Error ? error.message : String(error);
}

/** What a refusal says of one field, by the beginning of the pointer, such as `/url`. */
export function faultOf(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const found = error.document.errors?.filter(
    ({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`),
  );
  return found?.length ? found.map(({ message }) => message).join('; ') : undefined;
}
export const isRefused = (error: unknown) => error instanceof ApiProblem;
