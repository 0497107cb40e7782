import { memo } from '../../shared/memo.ts';
import { newCompany, type TestCompany } from '../support/factory.ts';
import { startIdsAt } from './contents.ts';
import { kindOf } from './places.ts';
import { askRow, bodyFor, isCompanyKnown, type Row, rows, type Subject } from './rows.ts';
import { FIRST, foreignCompany, MARK, markedSeed, subjectOfOwner } from './strangers.ts';

/** A company, and what it received that could be of worth to others, each by its place: `api-keys.secret`. */
export type Estate = { readonly owner: TestCompany; readonly possessions: ReadonlyMap<string, string> };

/** Texts that mean only themselves: keys, tokens, secrets, cursors, receipts, ids of events and deliveries. */
const OPAQUE = /^(?=.*\d)(?!\d{4}-\d\d-\d\d)[\w.~+/=-]{16,}$/;

/** The id of the first of everything that has one: ids of an owner begin there. */
const ID = String(FIRST + 1);

/** A company that has one of everything, found by asking all routes. */
export const openEstate = memo(async (): Promise<Estate> => {
  const named = await newCompany({ name: 'FOREIGN' });
  startIdsAt(named, FIRST);
  const owner = foreignCompany(named);
  const possessions = new Map([['id', ID]]);
  // A log-in ends the token that all others are asked with.
  const last = ({ route }: Row) => Number(route.auth === 'basic');
  const subjects = new Map<string, Subject>();
  // One of each for all rows, and all of them first: of some things a company may have a few only.
  for (const row of rows) subjects.set(kindOf(row), subjects.get(kindOf(row)) ?? (await subjectOfOwner(row, owner)));
  for (const row of rows.toSorted((a, b) => last(a) - last(b))) {
    for (const [name, value] of await toldBy(row, owner, subjects.get(kindOf(row)) ?? {})) {
      const place = `${row.contract.resource}.${name}`;
      // The same appears in many places; at the first of them the last value is the one still good.
      if (possessions.has(place) || ![...possessions.values()].includes(value)) possessions.set(place, value);
    }
  }
  return { owner, possessions };
});

/** What the path of a row names and what its answer shows; nothing is deleted. */
async function toldBy(row: Row, owner: TestCompany, subject: Subject): Promise<readonly (readonly [string, string])[]> {
  const named = Object.entries(subject);
  if (row.method === 'DELETE' || !isCompanyKnown(row)) return named.filter(isOpaque);
  const { status, body, headers } = await askRow(row, owner, subject, { body: bodyFor(row, markedSeed()) });
  if (status >= 300) return named.filter(isOpaque);
  const told: (readonly [string, string])[] = [];
  JSON.stringify([headers, body], (name, value: unknown) => {
    if (typeof value === 'string') told.push([name, value]);
    return value;
  });
  return [...named, ...told].filter(isOpaque);
}

/** Not what it said itself, nor what is only compared and never looked up. */
const isOpaque = ([name, value]: readonly [string, string]) =>
  OPAQUE.test(value) &&
  !MARK.test(value) &&
  !/EXAMPLE/.test(value) &&
  !/^(x-request-id|strict-transport-security|hash)$/.test(name);
