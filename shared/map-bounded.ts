/** What `work` gives for each item, in their order, with at most `atOnceMax` of them under way at any time. */
export async function mapBounded<T, R>(
  items: readonly T[],
  atOnceMax: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const left = items.entries();
  const lane = async () => {
    // All lanes draw from the same iterator: each takes the next item as soon as it is free.
    for (const [position, item] of left) results[position] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnceMax, items.length) }, lane));
  return results;
}
