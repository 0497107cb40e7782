import { randomUUID } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { readMany } from '../db/read.ts';
import { db, tableName } from '../db/table.ts';
import { DAY_SECONDS } from '../time/units.ts';

/** What an item holds beside its keys: two images of 400 KB may take three. */
const PART_BYTES_MAX = 380_000;
/** As long as a queue keeps a message, and then its dead letters, and a day more. */
const RETENTION_DAYS = 19;

const partKey = (aside: string, part: number) => ({ pk: `~aside#${aside}`, sk: String(part) });

/** What the queue carries: under which name the record lies in the table, and in how many parts. */
type SetAside = { readonly aside: string; readonly parts: number };

/** Keeps a record of the stream in the table, and answers the message that leads to it. One write per 380 KB, compressed. */
export async function setAside(record: DynamoDBRecord): Promise<SetAside> {
  const packed = brotliCompressSync(JSON.stringify(record), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const aside = randomUUID();
  const parts = Math.ceil(packed.length / PART_BYTES_MAX);
  const ttl = Math.floor(Date.now() / 1_000) + RETENTION_DAYS * DAY_SECONDS;
  for (let part = 0; part < parts; part += 1) {
    const bytes = packed.subarray(part * PART_BYTES_MAX, (part + 1) * PART_BYTES_MAX);
    await db().send(new PutCommand({ TableName: tableName(), Item: { ...partKey(aside, part), bytes, ttl } }));
  }
  return { aside, parts };
}

/** The record a message of `setAside` leads to; throws for any other message. */
export async function recordSetAside(message: unknown): Promise<DynamoDBRecord> {
  const { aside, parts } = (message ?? {}) as Partial<SetAside>;
  const wanted = aside === undefined ? [] : Array.from({ length: Number(parts) }, (_, part) => partKey(aside, part));
  const found = await readMany(wanted);
  if (found.length === 0 || found.length < wanted.length) throw new Error('The message leads to no record.');
  const bytes = found.toSorted((a, b) => Number(a.sk) - Number(b.sk)).map((item) => item.bytes as Uint8Array);
  return JSON.parse(brotliDecompressSync(Buffer.concat(bytes)).toString('utf8'));
}
