import { blankDowntime, downtimeAfter } from '../functions/downtimes/rules.ts';
import { DowntimeInput } from '../functions/downtimes/schema.ts';
import { PunchClockInput } from '../functions/punchclocks/schema.ts';
import { type Downtime, Downtimes } from '../functions/shop-floor/downtime.ts';
import { type PunchClock, PunchClocks } from '../functions/shop-floor/punch-clock.ts';
import type { Entity } from '../shared/db/entity.ts';
import type { Instant } from '../shared/time.ts';
import { workerOf } from './demo-productions.ts';
import { machines } from './demo-words.ts';

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
export const shopFloor = <E>(show: Show<E>, at: Instant): readonly E[] => [
  ...punches.map(([id, sent]) => show(PunchClocks, punch(id, sent, at))),
  ...downtimes.map(([id, sent]) => show(Downtimes, downtime(id, sent, at))),
];

function punch(id: number, sent: object, at: Instant): PunchClock {
  const { worker, type, date } = PunchClockInput().parse(sent);
  return { id, worker: workerOf(worker), type, date: date ?? at };
}

function downtime(id: number, sent: object, at: Instant): Downtime {
  const nameOf = (code: string) => machines.find((machine) => machine.code === code)?.name;
  return downtimeAfter(blankDowntime(id, at), DowntimeInput().parse(sent), nameOf, at);
}
