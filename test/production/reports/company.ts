import assert from 'node:assert/strict';
import type { TestCompany } from '../../support/factory.ts';
import type { PunchRecord } from '../model/records.ts';

export const REPORT = '/api/reports/worker-labor-time';

/** A line of the report. */
export type Line = {
  readonly worker: { readonly number: string; readonly name: string | null };
  readonly 'presence-time': string;
  readonly 'work-time': string;
  readonly percentage: string;
  readonly 'calendar-downtimes': string;
  readonly 'rework-time'?: string;
};

type Query = Readonly<Record<string, string | number | boolean>>;

/** What the report answers, or the test fails. */
export async function report(company: TestCompany, query: Query): Promise<readonly Line[]> {
  const { status, body, text } = await company.call<readonly Line[]>({ path: REPORT, query });
  assert.equal(status, 200, text);
  return body;
}

/** The 20th of July 2026 is a Monday; Lisbon is an hour ahead of UTC. */
export const at = (text: string) => `2026-07-${text.replace(' ', 'T')}:00.000Z`;
export const span = (from: string, to: string | null) => ({ from: at(from), to: to === null ? null : at(to) });
export const stay = (from: string, to: string): readonly PunchRecord[] => [
  { type: 1, date: at(from) },
  { type: 0, date: at(to) },
];
export const monday = { 'start-time': '2026-07-20', 'end-time': '2026-07-21' };

/** The figures of a line, as they stand in it. */
export const figures = (line: Line | undefined) =>
  line && [line['presence-time'], line['work-time'], line.percentage, line['calendar-downtimes']];
