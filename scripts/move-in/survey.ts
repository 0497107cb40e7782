import { LIST_NAMES, LISTS, type ListName } from './lists.ts';
import type { Original } from './original.ts';

/** How much there is to move, counted before anything is read or written. */
export type Survey = {
  readonly counts: Readonly<Record<ListName, number>>;
  readonly openOrders: number;
  /** Requests that reading takes there. */
  readonly reading: number;
  /** Requests that writing and comparing take here, about. */
  readonly writing: number;
};

const ARRAY = 100;
const PAGE = 25;

/**
 * Counts the lists of the original: their first pages, then the last one by halves, for no list says how long it is.
 * About 20 requests for the largest.
 */
export async function surveyOf(original: Original): Promise<Survey> {
  const counts = {} as Record<ListName, number>;
  for (const name of LIST_NAMES) counts[name] = await countOf(original, LISTS[name]);
  const open = (status: string) => countOf(original, `/api/production-orders/?running-status=${status}`);
  const openOrders = (await open('notstarted')) + (await open('started'));
  const pages = LIST_NAMES.reduce((sum, name) => sum + Math.ceil(counts[name] / PAGE) + 1, 0);
  const things = LIST_NAMES.reduce((sum, name) => sum + Math.ceil(counts[name] / ARRAY), 0);
  const reading = pages + 2 * counts.products + openOrders;
  return {
    counts,
    openOrders,
    reading,
    writing: things + pages + counts.products + counts['production-orders'] - openOrders,
  };
}

async function countOf(original: Original, path: string): Promise<number> {
  const lengthOf = async (page: number) => (await original.page(path, page)).length;
  const first = await lengthOf(1);
  if (first === 0) return 0;
  let [last, length] = [1, first];
  let beyond = 2;
  for (let found = await lengthOf(beyond); found > 0; found = await lengthOf(beyond)) {
    [last, length] = [beyond, found];
    beyond *= 2;
  }
  while (beyond - last > 1) {
    const middle = Math.floor((last + beyond) / 2);
    const found = await lengthOf(middle);
    if (found > 0) [last, length] = [middle, found];
    else beyond = middle;
  }
  return (last - 1) * first + length;
}
