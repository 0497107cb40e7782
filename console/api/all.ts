import { useQuery } from '@tanstack/react-query';
import { request, type Sent } from './client.ts';

/** The rows of a list, and whether these are all there are. */
export type All<T> = { readonly rows: readonly T[]; readonly isWhole: boolean };

type Reading<T> = {
  readonly query?: Sent['query'];
  readonly pages: number;
  readonly signal?: AbortSignal;
  /** Whether what follows this row still matters. */
  readonly goesOn?: (last: T) => boolean;
};

/** Reads a list of the API page by page, so many pages at most: every page is a request of the budget. */
export async function readAll<T>(path: string, { query, pages, signal, goesOn }: Reading<T>): Promise<All<T>> {
  const rows: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) {
    const answer = await request<readonly T[]>('GET', path, {
      query: { ...query, cursor },
      ...(signal && { signal }),
    });
    rows.push(...answer.data);
    const last = answer.data.at(-1);
    cursor = last !== undefined && goesOn?.(last) === false ? undefined : answer.next;
    if (!cursor) return { rows, isWhole: true };
  }
  return { rows, isWhole: false };
}

type Options<T> = Omit<Reading<T>, 'signal'> & { readonly every?: number; readonly enabled?: boolean };

/** A list as a whole, for what is counted or drawn. */
export function useAll<T>(path: string, { every, enabled, ...reading }: Options<T>) {
  return useQuery({
    queryKey: [path, reading.query ?? {}, 'all', reading.pages],
    queryFn: ({ signal }) => readAll<T>(path, { ...reading, signal }),
    enabled: enabled ?? true,
    ...(every && { refetchInterval: every }),
  });
}
