import type { Item } from '../../shared/db/entity.ts';
import { readMany } from '../../shared/db/read.ts';
import { db } from '../../shared/db/table.ts';
import { memo } from '../../shared/memo.ts';
import { settled, type TestCompany } from '../support/factory.ts';

type Key = { readonly pk: string; readonly sk: string };
type Written = Partial<Record<'Put' | 'Update' | 'Delete', { readonly Item?: Item; readonly Key?: Key }>>;

/** Numbers given out are not given back, and what only remembers requests is nothing a company has. */
const PASSING = /#(counters|receipts|bookmarks)$/;

const written = new Map<string, Key>();

/** Notes the key of everything the functions write from now on; a scan would grow with every test before. */
export const watchWrites = memo(() => {
  db().middlewareStack.add(
    (next) => (request) => {
      const input = request.input as { readonly Item?: Item; readonly Key?: Key; readonly TransactItems?: Written[] };
      note(input.Item ?? input.Key);
      for (const { Put, Update, Delete } of input.TransactItems ?? []) {
        note(Put?.Item ?? Update?.Key ?? Delete?.Key);
      }
      return next(request);
    },
    { step: 'initialize', name: 'watchWrites' },
  );
});

const note = (key: Key | undefined) => {
  if (key && !PASSING.test(key.pk)) written.set(`${key.pk} ${key.sk}`, { pk: key.pk, sk: key.sk });
};

/** Everything the table holds of a company, by key, once all consumers are done. Its tokens are left out. */
export async function contentsOf({ id, key }: TestCompany): Promise<ReadonlyMap<string, string>> {
  await settled();
  const keys = [...written.values()].filter(({ pk }) => pk.startsWith(`${id}#`) || pk.startsWith(`~key#${key}`));
  const items = (await readMany(keys)).map(({ token: _, ...item }) => item as Item);
  const contents = items.map((item) => [`${item.pk} ${item.sk}`, canonical(item)] as const);
  return new Map(contents.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON whose members stand in alphabetical order: an engine may give a map back in any. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
