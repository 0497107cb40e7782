import { QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify } from '../parts/notices.tsx';
import { request, type Sent } from './client.ts';
import { isRefused } from './problem.ts';

/** One cache for all pages. What was refused is not asked again; a lost connection is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !isRefused(error) && count < 20,
      retryDelay: (count) => Math.min(1_000 * 2 ** count, 10_000),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

type Query = Sent['query'];

/** What a path shows; asked again every so many milliseconds, if at all. */
export function useOne<T>(path: string, options: { query?: Query; every?: number; enabled?: boolean } = {}) {
  return useQuery({
    queryKey: [path, options.query ?? {}],
    queryFn: async ({ signal }) => (await request<T>('GET', path, { query: options.query, signal })).data,
    enabled: options.enabled ?? true,
    ...(options.every && { refetchInterval: options.every }),
  });
}

/** A list of the API, page by page. */
export function useList<T>(path: string, options: { query?: Query; every?: number; enabled?: boolean } = {}) {
  const found = useInfiniteQuery({
    queryKey: [path, options.query ?? {}, 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }) =>
      request<readonly T[]>('GET', path, { query: { ...options.query, cursor }, signal }),
    getNextPageParam: ({ next }) => next,
    enabled: options.enabled ?? true,
    ...(options.every && { refetchInterval: options.every }),
  });
  return { ...found, rows: found.data?.pages.flatMap(({ data }) => data) ?? [] };
}

/** A change: says that it is done, and has what it touches read again. A refusal is the caller's to show, or said as well. */
export function useAction<V, T = unknown>(
  act: (input: V) => Promise<T>,
  options: { done?: string | ((result: T, input: V) => string); quiet?: boolean; touches?: readonly string[] } = {},
) {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: act,
    onSuccess: async (result, input) => {
      const { done, touches } = options;
      if (done) notify.success(typeof done === 'string' ? done : done(result, input));
      await client.invalidateQueries({
        predicate: ({ queryKey: [path] }) => !touches || touches.some((begin) => String(path).startsWith(begin)),
      });
    },
    onError: (error) => {
      if (!options.quiet) notify.failure(error);
    },
  });
}
