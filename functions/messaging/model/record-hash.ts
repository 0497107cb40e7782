import { createHash } from 'node:crypto';
import { formatDecimal } from '../../../shared/decimal.ts';

/** A hash on the wire: 16 hexadecimal digits; sums are taken modulo 2^64. */
export const hashText = (hash: bigint) => BigInt.asUintN(64, hash).toString(16).padStart(16, '0');

/**
 * What one record adds to the hash of its day: the first 64 bits of SHA-256 over `<id>:<quantity>`, the quantity in its
 * shortest decimal form, `0` where there is none. The same records give the same sum, in any order.
 */
export function recordHash(id: number, quantity: bigint): bigint {
  return createHash('sha256')
    .update(`${id}:${formatDecimal(quantity)}`)
    .digest()
    .readBigUInt64BE();
}
