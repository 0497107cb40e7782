import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A block of SHA-1 and SHA-256: by RFC 2104 an HMAC takes the hash of a longer key in its place. */
const BLOCK_BYTES = 64;

/**
 * What the table keeps of an API secret (rule secret-not-kept): hashes, base64. A reader of them can sign a webhook, for
 * they key the same HMACs as the secret, but cannot log in. A secret that is no longer than a block keys HMACs itself, and
 * is kept as it is: those the sandbox is given, and those made before.
 */
export type KeptSecret = { readonly sha256: string; readonly sha1: string } | { readonly secret: string };

/** What keys the HMAC of an algorithm as the secret does. */
export type SigningKeys = Readonly<Record<'sha256' | 'sha1', Buffer | string>>;

const hash = (algorithm: string, text: string) => createHash(algorithm).update(text).digest();

/** A fresh API secret of 408 bits in URL-safe text, longer than a block. */
export const freshApiSecret = () => randomBytes(51).toString('base64url');

/** What is kept of a secret. */
export const keptSecret = (secret: string): KeptSecret =>
  Buffer.byteLength(secret) > BLOCK_BYTES
    ? { sha256: hash('sha256', secret).toString('base64'), sha1: hash('sha1', secret).toString('base64') }
    : { secret };

/** Whether this is the secret that was kept, in a time that does not depend on where the two differ. */
export function isKeptSecret<K extends KeptSecret>(given: string, kept: K | undefined): kept is K {
  const known = kept && 'sha256' in kept ? Buffer.from(kept.sha256, 'base64') : hash('sha256', kept?.secret ?? '');
  return timingSafeEqual(hash('sha256', given), known) && given !== '';
}

/** What signs as the secret of which this is kept. */
export const signingKeysOf = (kept: KeptSecret): SigningKeys =>
  'sha256' in kept
    ? { sha256: Buffer.from(kept.sha256, 'base64'), sha1: Buffer.from(kept.sha1, 'base64') }
    : { sha256: kept.secret, sha1: kept.secret };

/** What only who shows the secret can bring: no hash that is kept leads to it. The live token of the key is made of it. */
export const tokenSeed = (secret: string) => hash('sha256', `token ${secret}`).toString('base64url');

/** The token that a seed makes of a nonce; the company in front lets the authorizer read both in one round trip. */
export const seededToken = (company: string, seed: string, nonce: string) =>
  `${company}.${createHmac('sha256', seed).update(nonce).digest('base64url')}`;
