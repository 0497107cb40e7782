import { type Entity, partition } from '../../../shared/db/entity.ts';
import { tableName } from '../../../shared/db/table.ts';
import { readAttempts } from '../model/attempts.ts';
import { countingVersion, type OwnedProduct, readClaims } from '../model/claims.ts';
import type { Serial } from '../model/serial.ts';
import type { Statement } from '../model/statements.ts';

/** One serial as it is listed. The claims are the truth; what is listed follows them. */
export type Pack = Serial & {
  /** 14 digits. */
  readonly gtin: string;
  readonly serial: string;
  /** How many operations it went through: a later state has more. */
  readonly version: number;
};

/** What the list of packs knows of one. */
export type ListedPack = Pick<Pack, 'gtin' | 'serial' | 'version' | 'status' | 'market' | 'reason'> & {
  /** Of a serial that was assigned to a pack. */
  readonly batch?: string;
  readonly expiryDate?: string;
};

/** In the order of GTIN, batch and serial; what has no batch comes first. Set 82 has no `#`. */
export const Packs: Entity<Pack> = {
  name: 'packs',
  noun: 'pack',
  key: ({ gtin, made, serial }) => `${packKeyPrefix(gtin, made?.batch ?? '')}${serial}`,
};

/** What the keys of the packs of a product, or of one of its batches, begin with. */
export const packKeyPrefix = (gtin: string, batch?: string) => (batch === undefined ? `${gtin}#` : `${gtin}#${batch}#`);

const packOf = (gtin: string, serial: string, state: Serial): Pack => ({
  gtin,
  serial,
  ...state,
  version: state.history.length,
});

/** What these serials are now, unknown ones left out, whatever the list says. Two reads, one after the other. */
export async function readPacks(within: OwnedProduct, serials: readonly string[]): Promise<ReadonlyMap<string, Pack>> {
  const claims = await readClaims(within, serials);
  const holders = [...claims.values()].map(({ attempt }) => attempt);
  const attempts = holders.length === 0 ? new Map() : await readAttempts(within.owner, holders);
  const committed = (id: string) => attempts.get(id)?.status === 'committed';
  const packs = new Map<string, Pack>();
  for (const [serial, claim] of claims) {
    const version = countingVersion(claim, committed);
    if (version) packs.set(serial, packOf(within.gtin, serial, version.serial));
  }
  return packs;
}

/** Takes a serial that was assigned to a pack out of what a former version listed of those that wait in the pool. */
export const poolRemovalStatement = (owner: string, { gtin, serial }: ListedPack): Statement => ({
  text: `DELETE FROM "${tableName()}" WHERE "pk" = ? AND "sk" = ?`,
  parameters: [partition(owner, Packs.name), `${packKeyPrefix(gtin, '')}${serial}`],
});
