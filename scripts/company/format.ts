import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { RawItem } from './walk.ts';

/** What an export begins with: of whom it is, what it holds and what it leaves out. */
export type Manifest = {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  readonly company: string;
  readonly name: string;
  /** Since when nothing has changed but by what was under way. */
  readonly suspendedSince: string;
  /** With secrets the company can go on elsewhere, and who reads it can sign for it; without, it is to be read. */
  readonly secrets: boolean;
  /** Kinds of items that are not in it, each with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
};

/** What it ends with: how many lines of which kinds, and the SHA-256 of all bytes before this line. */
export type Seal = {
  readonly items: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly sha256: string;
};

/** One line between the two. */
export type ExportLine = { readonly kind: string; readonly item: RawItem };

export const FORMAT = 'shopfloor-company';
export const FORMAT_VERSION = 1;

/** A line of an item: the same bytes for the same item, whatever order its attributes came in. */
export const lineOf = ({ kind, item }: ExportLine): string => JSON.stringify({ kind, item: encoded(item) });

function encoded(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, encoded(member)]),
  );
}

/** The item of a line; its bytes are bytes again. */
export function parsedLine(line: string): ExportLine {
  const { kind, item } = JSON.parse(line) as ExportLine;
  return { kind, item: Object.fromEntries(Object.entries(item).map(([name, value]) => [name, decoded(value)])) };
}

function decoded(value: AttributeValue): AttributeValue {
  if (value.B !== undefined) return { B: Buffer.from(String(value.B), 'base64') };
  if (value.BS) return { BS: value.BS.map((bytes) => Buffer.from(String(bytes), 'base64')) };
  if (value.L) return { L: value.L.map(decoded) };
  if (!value.M) return value;
  return { M: Object.fromEntries(Object.entries(value.M).map(([name, member]) => [name, decoded(member)])) };
}
