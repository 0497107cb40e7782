import { mapBounded } from '../../../shared/bounded.ts';
import { alone, type Exclusive } from '../../../shared/db/lease.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { Problem } from '../../../shared/problem.ts';
import { PARALLEL_READS_MAX } from '../model/limits.ts';
import type { contract } from './contract.ts';
import { laborOf, represent } from './rules.ts';
import { evidenceIn, workersAsked } from './store.ts';

/** One at a time per company (decisions A290); a function is stopped before its lease runs out (cdk/grants.ts). */
const report: Exclusive = {
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
    alone(store, report, async () => {
      const { items, next } = await workersAsked(store, query, paging);
      const window = { from: query['start-time'], to: query['end-time'] };
      const read = evidenceIn(store, window);
      const asked = {
        only: query['only-punch-clock'] ?? false,
        weekend: query['show-weekend'] ?? false,
        zone: company.timeZone,
        now: now.toISOString(),
      };
      const body = await mapBounded(items, PARALLEL_READS_MAX, async ({ data: worker }) => {
        const labor = laborOf(await read(worker.number), window, { ...asked, shift: worker.shift });
        return represent(worker, labor, query['show-rework'] ?? false);
      });
      return { body: [...body], next };
    }),
};
