import {
  type InfiniteData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useNotify } from '../parts/notices.tsx';
import { type Answer, request, type Sent } from './client.ts';
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

type ListOptions<T> = {
  readonly query?: Query;
  readonly every?: number;
  /** It is asked again only as long as this holds of what is shown. */
  readonly while?: (rows: readonly T[]) => boolean;
  readonly enabled?: boolean;
};

type Pages<T> = InfiniteData<Answer<readonly T[]>>;

const rowsOf = <T>(data: Pages<T> | undefined): readonly T[] => data?.pages.flatMap((page) => page.data) ?? [];

/** A list of the API, page by page. */
export function useList<T>(path: string, options: ListOptions<T> = {}) {
  const { every, while: goesOn = () => true } = options;
  const found = useInfiniteQuery({
    queryKey: [path, options.query ?? {}, 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }) =>
      request<readonly T[]>('GET', path, { query: { ...options.query, cursor }, signal }),
    getNextPageParam: ({ next }) => next,
    enabled: options.enabled ?? true,
    ...(every && {
      refetchInterval: ({ state }: { readonly state: { readonly data: Pages<T> | undefined } }) =>
        goesOn(rowsOf(state.data)) ? every : false,
    }),
  });
  return { ...found, rows: rowsOf(found.data) };
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
