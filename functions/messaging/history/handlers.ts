import { decodeCursor, encodeCursor, listMark } from '../../../shared/db/cursor.ts';
import { padId } from '../../../shared/db/entity.ts';
import type { Call, Handlers } from '../../../shared/http/handler.ts';
import { PAGE_SIZE } from '../../../shared/limits.ts';
import { unknownEntity } from '../../../shared/problem.ts';
import type { LedgerEvent } from '../model/ledger-entry.ts';
import { namedEntity, readVersions } from '../model/version-pages.ts';
import { HISTORIES, type HistoryName, historyNames } from './addresses.ts';
import { type contract, parameterOf } from './contract.ts';
import { versionJson } from './schema.ts';

/** A function's answer may have 6 MB (Lambda quota), in which text is escaped once more. */
const PAGE_CHARACTERS_MAX = 2_500_000;

type HistoryCall = Call<(typeof contract)['routes'][HistoryName]>;

/** The versions of one entity, whichever it is (rule entity-history). */
async function history(name: HistoryName, call: HistoryCall) {
  const { company, store, now, paging } = call;
  const { shown, key } = addressOf(name, call.params);
  const mark = listMark(store, paging.operation, paging.filters, key);
  const before = paging.cursor === undefined ? undefined : decodeCursor(mark, paging.cursor, sequencePosition);
  const { isThere, identity = key, createdAt } = await namedEntity(company.id, name, key, now);
  const question = { company: company.id, entity: name, identity, createdAt, before, most: PAGE_SIZE, now };
  const { events, last, hasMore } = await readVersions(question);
  if (!isThere && before === undefined && events.length === 0) throw unknownEntity(HISTORIES[name].noun, shown);
  const body = pageOf(events, company.timeZone);
  const next = body.length < events.length ? body.at(-1)?.sequence : hasMore ? last : undefined;
  return { body, next: next === undefined ? undefined : encodeCursor(mark, next) };
}

/** What a path names, and the sort key of that. */
function addressOf(name: HistoryName, params: Readonly<Record<string, unknown>>) {
  const value = params[parameterOf(name)] as string | number;
  return { shown: value, key: typeof value === 'number' ? padId(value) : value };
}

/** As many of the versions as an answer holds, at least one. */
function pageOf(events: readonly LedgerEvent[], zone: string) {
  let characters = 0;
  const versions: ReturnType<typeof versionJson>[] = [];
  for (const event of events) {
    const version = versionJson(event, zone);
    characters += JSON.stringify(version).length;
    if (versions.length > 0 && characters > PAGE_CHARACTERS_MAX) break;
    versions.push(version);
  }
  return versions;
}

const sequencePosition = (position: unknown) => (Number.isSafeInteger(position) ? Number(position) : undefined);

export const handlers = Object.fromEntries(
  historyNames.map((name) => [name, (call: HistoryCall) => history(name, call)]),
) as unknown as Handlers<typeof contract>;
