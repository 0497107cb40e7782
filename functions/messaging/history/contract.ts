import * as z from 'zod/mini';
import type { Contract, Lazy, ObjectSchema, Scope } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { HISTORIES, type HistoryName, historyNames } from './addresses.ts';
import { HISTORY_PATHS, VersionOut } from './schema.ts';

const out = memo(() => z.array(VersionOut()));

/** The parameter of the path of one entity. */
export const parameterOf = (name: HistoryName) =>
  /\{(\w+)\}/.exec(HISTORIES[name].path)?.[1] as keyof typeof HISTORY_PATHS;

type HistoryRoute = {
  readonly method: 'GET';
  readonly path: `/${string}`;
  readonly scope: Scope;
  readonly orScope?: Scope;
  readonly params: Lazy<ObjectSchema>;
  readonly paged: 'cursor';
  readonly status: 200;
  readonly out: typeof out;
};

function routeOf(name: HistoryName): HistoryRoute {
  const { path, scopes } = HISTORIES[name];
  return {
    ...scopes,
    method: 'GET',
    path: `${path}/history`,
    params: HISTORY_PATHS[parameterOf(name)],
    paged: 'cursor',
    status: 200,
    out,
  };
}

/** One route for each entity of `HISTORIES`, beneath the GET that shows it, for who may ask that. */
export const contract = {
  resource: 'history',
  routes: Object.fromEntries(historyNames.map((name) => [name, routeOf(name)])) as Readonly<
    Record<HistoryName, HistoryRoute>
  >,
} as const satisfies Contract;
