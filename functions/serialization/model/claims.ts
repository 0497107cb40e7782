import { type Item, partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { tableName } from '../../../shared/db/table.ts';
import type { Serial } from './serial.ts';
import type { Statement } from './statements.ts';

/** A state of a serial, and the attempt that gave it to it. */
export type Version = { readonly attempt: string; readonly serial: Serial };

/**
 * What the table keeps of one serial of one product: the state an attempt wants for it, which counts once the attempt
 * is committed, and the state before, which counts until then. Only the attempt that holds the claim changes it.
 */
export type Claim = Version & { readonly before?: Version | undefined };

/** A product of a company, by its GTIN in 14 digits: within it a serial is unique (rule serial-unique). */
export type OwnedProduct = { readonly owner: string; readonly gtin: string };

/** Each serial is a partition of its own: no number of serials makes one hot. Set 82 has no `#`. */
const claimKey = ({ owner, gtin }: OwnedProduct, serial: string) => ({
  pk: partition(owner, `serial=${gtin}#${serial}`),
  sk: '-',
});

/** The claims of these serials, those of none left out, consistent. One read per 100, in parallel. */
export async function readClaims(
  within: OwnedProduct,
  serials: readonly string[],
): Promise<ReadonlyMap<string, Claim>> {
  const prefix = claimKey(within, '').pk.length;
  const items = await readMany(serials.map((serial) => claimKey(within, serial)));
  return new Map(items.map((item: Item) => [item.pk.slice(prefix), item.claim as Claim]));
}

/** The state that counts, if attempts that are not `committed` never happened. */
export function countingVersion(
  claim: Claim | undefined,
  committed: (attempt: string) => boolean,
): Version | undefined {
  if (!claim) return undefined;
  return committed(claim.attempt) ? { attempt: claim.attempt, serial: claim.serial } : claim.before;
}

/** Takes a serial without a claim. One write unit. */
export function claimInsertStatement(within: OwnedProduct, serial: string, claim: Claim): Statement {
  const { pk, sk } = claimKey(within, serial);
  return {
    text: `INSERT INTO "${tableName()}" VALUE {'pk': ?, 'sk': ?, 'claim': ?}`,
    parameters: [pk, sk, claim],
  };
}

/** Takes over the claim of an attempt that is over, or gives it back. */
export function claimReplaceStatement(within: OwnedProduct, serial: string, of: string, claim: Claim): Statement {
  const { pk, sk } = claimKey(within, serial);
  return {
    text: `UPDATE "${tableName()}" SET "claim" = ? WHERE "pk" = ? AND "sk" = ? AND "claim"."attempt" = ?`,
    parameters: [claim, pk, sk, of],
  };
}

/** Releases a serial that had no claim before. */
function release(within: OwnedProduct, serial: string, of: string): Statement {
  const { pk, sk } = claimKey(within, serial);
  return {
    text: `DELETE FROM "${tableName()}" WHERE "pk" = ? AND "sk" = ? AND "claim"."attempt" = ?`,
    parameters: [pk, sk, of],
  };
}

/** Undoes a claim of an attempt, unless another attempt has taken it over. */
export const claimUndoStatement = (
  within: OwnedProduct,
  serial: string,
  of: string,
  before: Version | undefined,
): Statement => (before ? claimReplaceStatement(within, serial, of, before) : release(within, serial, of));
