import { tableDefinition } from '../../shared/db/schema.ts';

/** An attribute value as it travels: one member that names its type. */
type Value = object;

/** An item as it travels. */
export type Marshalled = Readonly<Record<string, Value>>;

const READ_UNIT_BYTES = 4_096;
const WRITE_UNIT_BYTES = 1_024;
/** Overhead of a list or map, and of each of its elements (DynamoDB, "Item sizes and formats"). */
const CONTAINER_BYTES = 3;
const ELEMENT_BYTES = 1;

/** Bytes of an item by DynamoDB's documented rules: attribute names count as much as values. */
export function itemBytes(item: Marshalled): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

function valueBytes(value: Value): number {
  const [type = '', content] =
    (Object.entries(value) as [string, unknown][]).find(([, member]) => member !== undefined) ?? [];
  switch (type) {
    case 'S':
      return Buffer.byteLength(String(content));
    case 'N':
      return numberBytes(String(content));
    case 'B':
      return binaryBytes(content);
    case 'SS':
      return sum(content as readonly string[], (text) => Buffer.byteLength(text));
    case 'NS':
      return sum(content as readonly string[], numberBytes);
    case 'L':
      return CONTAINER_BYTES + sum(content as readonly Value[], (element) => ELEMENT_BYTES + valueBytes(element));
    case 'M':
      return (
        CONTAINER_BYTES +
        sum(
          Object.entries(content as Marshalled),
          ([name, member]) => ELEMENT_BYTES + Buffer.byteLength(name) + valueBytes(member),
        )
      );
    default:
      return 1;
  }
}

const sum = <T>(values: readonly T[], bytes: (value: T) => number) =>
  values.reduce((total, value) => total + bytes(value), 0);

/**
 * One byte, and one per two significant digits; a sign takes a byte. DynamoDB trims zeros at the end as well; they count
 * here, so that a time that happens to be round does not change a figure.
 */
function numberBytes(text: string): number {
  const [mantissa = ''] = text.toLowerCase().split('e');
  const significant = mantissa.replace(/[-+.]/g, '').replace(/^0+/, '');
  return Math.min(21, 1 + Math.ceil(significant.length / 2) + (text.startsWith('-') ? 1 : 0));
}

/** Base64 in a request, bytes in an answer. */
const binaryBytes = (content: unknown) =>
  content instanceof Uint8Array ? content.byteLength : Buffer.from(String(content), 'base64').byteLength;

/** Read units of `bytes` read as one; nothing found costs as much as something small. */
export function readUnits(bytes: number, consistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES)) * (consistent ? 1 : 0.5);
}

/** What one write did to an item; nothing is an item that does not exist. */
type Written = { readonly before: Marshalled | undefined; readonly after: Marshalled | undefined };

/**
 * Write units of one written item: the larger of both images in the table, twice that in a transaction, and what each
 * date index has to follow. Indexes follow after the commit, so a transaction does not double their part.
 */
export function writeUnits({ before, after }: Written, transactional: boolean): number {
  const table = units(Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0));
  return table * (transactional ? 2 : 1) + indexUnits({ before, after });
}

/** The part of it that the date indexes take. */
export const indexUnits = ({ before, after }: Written): number =>
  sum(tableDefinition.dateIndexes, ({ sortKey }) => dateIndexUnits(sortKey, before, after));

const units = (bytes: number) => Math.max(1, Math.ceil(bytes / WRITE_UNIT_BYTES));

/** An entry that appears, disappears or changes is one write, one whose sort key changes is a removal and a write. */
function dateIndexUnits(sortKey: string, before: Marshalled | undefined, after: Marshalled | undefined): number {
  const old = entry(sortKey, before);
  const fresh = entry(sortKey, after);
  if (!old && !fresh) return 0;
  if (!old || !fresh) return units(itemBytes(old ?? fresh ?? {}));
  if (JSON.stringify(old) === JSON.stringify(fresh)) return 0;
  const moved = JSON.stringify(old[sortKey]) !== JSON.stringify(fresh[sortKey]);
  return moved ? units(itemBytes(old)) + units(itemBytes(fresh)) : units(Math.max(itemBytes(old), itemBytes(fresh)));
}

/** What a date index holds of an item; nothing of one without that date. */
function entry(sortKey: string, item: Marshalled | undefined): Marshalled | undefined {
  if (item?.[sortKey] === undefined) return undefined;
  const { partitionKey, sortKey: tableSortKey, dateIndexProjection } = tableDefinition;
  const names = [partitionKey, tableSortKey, sortKey, ...dateIndexProjection];
  return Object.fromEntries(names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])));
}
