import type { Api } from '../../api/types.ts';

export type Pack = Api<'PackListAnswer'>;

/** The serials of each GTIN: a request is about one. */
export function byGtin(
  packs: readonly Pack[],
): readonly { readonly gtin: string; readonly serials: readonly string[] }[] {
  const gtins = [...new Set(packs.map(({ gtin }) => gtin))];
  return gtins.map((gtin) => ({
    gtin,
    serials: packs.filter((pack) => pack.gtin === gtin).map(({ serial }) => serial),
  }));
}
