import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A text as it is kept: compressed, in characters. */
export const packed = (text: string): string =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).toString('base64');

/** The text that was packed. */
export const unpacked = (kept: string): string => brotliDecompressSync(Buffer.from(kept, 'base64')).toString('utf8');
