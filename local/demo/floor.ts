import { type Downtime, Downtimes } from '../../functions/production/downtimes/entity.ts';
import { blankDowntime, downtimeAfter } from '../../functions/production/downtimes/rules.ts';
import { DowntimeInput } from '../../functions/production/downtimes/schema.ts';
import { type PunchClock, PunchClocks } from '../../functions/production/punchclocks/entity.ts';
import { PunchClockInput } from '../../functions/production/punchclocks/schema.ts';
import type { Entity } from '../../shared/db/entity.ts';
import type { Instant } from '../../shared/time/instants.ts';
import { demoMachine, demoWorker } from './productions.ts';

/** The printed list, under its printed ids. */
const punches = [
  [372179, { date: '2018-09-21T09:24:06+01:00', worker: 2, type: 1 }],
  [372180, { date: '2018-09-21T16:34:12+01:00', worker: 2, type: 0 }],
] as const;

const downtimes = [
  [
    20146,
    {
      'start-time': '2017-12-21T10:30:21Z',
      'end-time': '2017-12-21T10:32:21Z',
      'started-by': 2,
      'closed-by': 2,
      machines: ['M2'],
      product: 'ProdX',
      'production-order': 'OP XPTO',
      'downtime-type': 'Malfunction',
    },
  ],
] as const;

type Show<E> = <T extends { readonly id: number }>(entity: Entity<T>, data: T) => E;

/** What has happened on the shop floor, each shown as what `show` makes of it. */
export const floorExhibits = <E>(show: Show<E>, at: Instant): readonly E[] => [
  ...punches.map(([id, sent]) => show(PunchClocks, punch(id, sent, at))),
  ...downtimes.map(([id, sent]) => show(Downtimes, downtime(id, sent, at))),
];

function punch(id: number, sent: object, at: Instant): PunchClock {
  const { worker, type, date } = PunchClockInput().parse(sent);
  return { id, worker: demoWorker(worker), type, date: date ?? at };
}

const nothing = () => undefined;

function downtime(id: number, sent: object, at: Instant): Downtime {
  const workerId = (number: number) => demoWorker(number).id;
  const known = { machine: demoMachine, workerId, productId: nothing, orderId: nothing };
  return downtimeAfter(blankDowntime(id, at), DowntimeInput().parse(sent), known, at);
}
