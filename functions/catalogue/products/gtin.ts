import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { gtin14, hasCheckDigit } from '../../../shared/gs1.ts';
import { type FieldError, invalidContent, type Problem } from '../../../shared/problem.ts';
import { livePackCount, noLivePacksWrite } from '../../live-packs.ts';
import { Products } from './entity.ts';
import type { Product, ProductSent } from './schema.ts';

type Registered = Pick<Product, 'gtin' | 'waiveGtinCheck'>;
type Sent = Pick<ProductSent, 'gtin' | 'waiveGtinCheck'>;

/** The GTIN as sent, and whether its check digit counts; a waiver holds on for the same GTIN until one says otherwise. */
export function gtinOf({ gtin, waiveGtinCheck }: Sent, before: Registered | undefined): Registered {
  if (!gtin) return { gtin: null, waiveGtinCheck: false };
  const same = before?.gtin ? gtin14(before.gtin) === gtin14(gtin) : false;
  return { gtin, waiveGtinCheck: waiveGtinCheck ?? (same && before?.waiveGtinCheck === true) };
}

/** The check digit of a GTIN is right, unless that is waived (rule gtin-check-digit). */
export function checkDigitErrors(sent: Sent, prefix: string, before: Registered | undefined): FieldError[] {
  const { gtin, waiveGtinCheck } = gtinOf(sent, before);
  if (gtin === null || waiveGtinCheck || hasCheckDigit(gtin)) return [];
  return [{ pointer: `${prefix}/gtin`, message: 'must end with the right check digit' }];
}

/** Whether the GTIN of a product can go, which its packs are known by, and the writes that go with its going. */
type GtinLoss = { readonly refusal: Problem | undefined; readonly writes: readonly Write[] };

/**
 * What keeps a product from being without the GTIN it has, or from having another: packs that live (rule
 * gtin-live-packs). No read unless it has one that goes.
 */
export async function gtinLoss(
  store: Store,
  before: Registered | undefined,
  after: string | null | undefined,
  refused: (rule: string) => Problem = refusedAt(''),
): Promise<GtinLoss> {
  const gtin = before?.gtin ? gtin14(before.gtin) : undefined;
  if (gtin === undefined || (after && gtin14(after) === gtin)) return { refusal: undefined, writes: [] };
  const live = await livePackCount(store, gtin);
  const rule = (packs: string) => `${packs} with the GTIN ${gtin} not decommissioned yet`;
  return {
    refusal: live === 0 ? undefined : refused(rule(live === 1 ? '1 pack is' : `${live} packs are`)),
    writes: [noLivePacksWrite(store.company, gtin, () => refused(rule('packs are')))],
  };
}

/** The refusal of another GTIN, or none, in the product at `prefix`. */
export const refusedAt = (prefix: string) => (rule: string) =>
  invalidContent([{ pointer: `${prefix}/gtin`, message: `must stay: ${rule}` }]);

type Named = { readonly code: string; readonly gtin: string | null | undefined; readonly prefix: string };

/**
 * A GTIN, however it is spelled, belongs to one product: errors for those another product has, or an earlier one of the
 * request. One read, none without a GTIN. What another request does in the meantime, the guard of the GTIN finds.
 */
export async function duplicateGtinErrors(store: Store, products: readonly Named[]): Promise<FieldError[]> {
  const spelled = products.flatMap(({ gtin, ...one }) => (gtin ? [{ ...one, gtin: gtin14(gtin) ?? gtin }] : []));
  if (spelled.length === 0) return [];
  const gtins = spelled.map(({ gtin }) => gtin);
  const owners = await store.keysOf(Products, 'gtin', gtins);
  return spelled.flatMap(({ code, gtin, prefix }, position) => {
    const pointer = `${prefix}/gtin`;
    const owner = owners.get(gtin);
    if (owner !== undefined && owner !== code) {
      return [{ pointer, message: `must be unique: product ${JSON.stringify(owner)} has it` }];
    }
    return gtins.indexOf(gtin) < position ? [{ pointer, message: 'must be at most once in the request' }] : [];
  });
}
