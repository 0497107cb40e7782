import type { Shopfloor } from 'shopfloor-client';
import type { Agenda } from './agenda.ts';
import type { Floor, FloorMachine } from './floor.ts';
import type { Chance } from './random.ts';

/** A shift of eight hours, in minutes. */
export const SHIFT_MINUTES = 480;
/** A machine tells what it has counted so often. */
const COUNT_MINUTES = 30;

/** What the parts of a shift are entered with. */
export type ShiftPart = {
  readonly shop: Shopfloor;
  readonly floor: Floor;
  readonly chance: Chance;
  readonly agenda: Agenda;
  /** What codes begin with that are made in the shift. */
  readonly mark: string;
  /** A minute of the shift as an instant. */
  readonly when: (minute: number) => string;
};

/** Enters the work at the machines: orders released, productions, counts with waste, stops with their reason. */
export function enterMaking(part: ShiftPart): void {
  const { shop, floor, chance, agenda, mark, when } = part;
  for (const [position, machine] of floor.machines.entries()) {
    const product = floor.products[position % floor.products.length];
    const worker = floor.workers[position % floor.workers.length];
    if (!product || worker === undefined) continue;
    const code = `${mark}-O${position + 1}`;
    const begin = 15 + chance.between(0, 10);
    let order = 0;
    let production = 0;
    agenda.at(1 + position, `order ${code} released`, async () => {
      const products = [{ product: product.code, 'quantity-ordered': chance.between(2, 9) * 100 }];
      const body = { code, 'start-date': when(0), 'due-date': when(SHIFT_MINUTES), machines: [machine.code], products };
      order = (await shop.post('/api/production-orders', { body })).id;
    });
    agenda.at(begin, `${code} begins at ${machine.code}`, async () => {
      await shop.post('/api/machines/{code}/production-orders/{id}', {
        path: { code: machine.code, id: order },
        body: { status: 'started' },
      });
      const body = {
        'production-order': { code },
        operation: { code: product.operation, 'product-code': product.code },
        worker: { number: worker },
        machine: machine.code,
        'start-time': when(begin),
      };
      production = (await shop.post('/api/productions', { body })).id;
    });
    enterMachine(part, machine, begin);
    agenda.at(SHIFT_MINUTES - 20 + position, `${code} ends at ${machine.code}`, async () => {
      const body = { 'end-time': when(SHIFT_MINUTES - 20 + position) };
      await shop.put('/api/productions/{id}', { path: { id: production }, body });
    });
  }
  enterMistakes(part);
}

/** What a machine says by itself. */
function enterMachine({ shop, floor, chance, agenda }: ShiftPart, machine: FloorMachine, begin: number): void {
  const path = { code: machine.code };
  let count = machine.counter;
  let lost = 0;
  for (let minute = begin + COUNT_MINUTES; minute < SHIFT_MINUTES - 20; minute += COUNT_MINUTES) {
    count += chance.between(5, 40);
    lost += chance.between(0, 2);
    const body = { count, waste: [{ code: floor.waste, quantity: lost }] };
    const [made, wasted] = [count, lost];
    agenda.at(minute, `${machine.code} has counted ${made}, ${wasted} of them waste`, () =>
      shop.post('/api/machines/{code}/counter', { path, body }),
    );
  }
  if (machine.parameter !== undefined) {
    const parameters = [{ code: machine.parameter, value: chance.between(18, 90) }];
    agenda.at(begin + 50, `${machine.code} reports ${machine.parameter}`, () =>
      shop.post('/api/machines/{code}/parameters', { path, body: { parameters } }),
    );
  }
  for (const stop of [chance.between(70, 150), chance.between(250, 400)]) {
    const length = chance.between(5, 25);
    const switched = (running: 0 | 1) => () =>
      shop.post('/api/machines/{code}/startstop', { path, body: { type: machine.reason, running } });
    agenda.at(stop, `${machine.code} stops: ${machine.reason}`, switched(0));
    agenda.at(stop + length, `${machine.code} runs again`, switched(1));
  }
}

/** What people enter and take back: an order, a production, a downtime. */
function enterMistakes({ shop, floor, chance, agenda, mark, when }: ShiftPart): void {
  const [machine] = floor.machines;
  const [product] = floor.products;
  const [worker = 0] = floor.workers;
  if (!machine || !product) return;
  const code = `${mark}-CANCELLED`;
  let order = 0;
  agenda.at(5, `order ${code} released`, async () => {
    const products = [{ product: product.code, 'quantity-ordered': 50 }];
    const body = { code, 'start-date': when(60), 'due-date': when(SHIFT_MINUTES), products };
    order = (await shop.post('/api/production-orders', { body })).id;
  });
  const path = () => ({ id: order });
  agenda.at(8, `order ${code} changed`, () =>
    shop.put('/api/production-orders/{id}', { path: path(), body: { description: 'Perhaps not today' } }),
  );
  let production = 0;
  const at = 100 + chance.between(0, 60);
  agenda.at(at, 'a production is recorded at the wrong order', async () => {
    const body = {
      'production-order': { code },
      operation: { code: product.operation, 'product-code': product.code },
      worker: { number: worker },
      quantity: chance.between(1, 9),
      'start-time': when(at - 10),
      'end-time': when(at),
    };
    production = (await shop.post('/api/productions', { body })).id;
  });
  agenda.at(at + 4, 'and taken back', () => shop.delete('/api/productions/{id}', { path: { id: production } }));
  agenda.at(at + 9, `order ${code} cancelled`, () => shop.delete('/api/production-orders/{id}', { path: path() }));
  let downtime = 0;
  agenda.at(200, `a downtime of ${machine.code} is entered by hand`, async () => {
    const body = {
      'downtime-type': machine.reason,
      machines: [machine.code],
      'start-time': when(180),
      'end-time': when(185),
    };
    downtime = (await shop.post('/api/downtimes', { body })).id;
  });
  const own = () => ({ id: downtime });
  agenda.at(204, 'its end is corrected', () =>
    shop.put('/api/downtimes/{id}', { path: own(), body: { 'end-time': when(187) } }),
  );
  agenda.at(207, 'and it is taken back', () => shop.delete('/api/downtimes/{id}', { path: own() }));
}

/** Enters who comes and goes; one entry is corrected, another one taken back. */
export function enterPunches({ shop, floor, chance, agenda, when }: ShiftPart): void {
  const punched = (minute: number, number: number, type: 0 | 1) => async () =>
    (await shop.post('/api/punchclocks', { body: { worker: { number }, type, date: when(minute) } })).id;
  let first = 0;
  let mistaken = 0;
  for (const [position, worker] of floor.workers.entries()) {
    const [come, go] = [chance.between(1, 9), SHIFT_MINUTES - chance.between(0, 9)];
    agenda.at(come, `worker ${worker} comes`, async () => {
      const id = await punched(come, worker, 1)();
      if (position === 0) first = id;
    });
    agenda.at(go, `worker ${worker} goes`, punched(go, worker, 0));
  }
  const [worker = 0] = floor.workers;
  agenda.at(10, `the entry of worker ${worker} is corrected`, () =>
    shop.put('/api/punchclocks/{id}', { path: { id: first }, body: { date: when(0) } }),
  );
  agenda.at(11, `worker ${worker} touches the clock`, async () => {
    mistaken = await punched(11, worker, 1)();
  });
  agenda.at(12, 'which is taken back', () => shop.delete('/api/punchclocks/{id}', { path: { id: mistaken } }));
}
