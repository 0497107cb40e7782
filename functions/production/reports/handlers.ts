import { type ExclusiveWork, runAlone } from '../../../shared/db/lease.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { Problem } from '../../../shared/problem.ts';
import { PARALLEL_READS_MAX } from '../model/limits.ts';
import type { contract } from './contract.ts';
import { laborJson, laborOf } from './rules.ts';
import { laborRecordsReader, requestedWorkers } from './store.ts';

/**
 * One at a time per company (rule report-one-at-a-time); a function is stopped before its lease runs out
 * (shared/limits.ts).
 */
const report: ExclusiveWork = {
  name: 'worker-labor-time',
  secondsMax: 30,
  busy: () =>
    new Problem(
      429,
      'report-under-way',
      'Too Many Requests',
      'Another request is ongoing for this endpoint. Please wait until the current request finishes before doing another.',
      { headers: { 'retry-after': '1' } },
    ),
};

export const handlers: Handlers<typeof contract> = {
  workerLaborTime: ({ query, store, company, now, paging }) =>
    runAlone(store, report, async () => {
      const { items, next } = await requestedWorkers(store, query, paging);
      const window = { from: query['start-time'], to: query['end-time'] };
      const read = laborRecordsReader(store, window);
      const asked = {
        only: query['only-punch-clock'] ?? false,
        weekend: query['show-weekend'] ?? false,
        zone: company.timeZone,
        now: now.toISOString(),
      };
      const body = await mapBounded(items, PARALLEL_READS_MAX, async ({ data: worker }) => {
        const labor = laborOf(await read(worker.id), window, { ...asked, shift: worker.shift });
        return laborJson(worker, labor, query['show-rework'] ?? false);
      });
      return { body: [...body], next };
    }),
};
