import type { BodyOf, OperationOf, Shopfloor, WebhookCall } from 'shopfloor-client';

/** Prints what happens: who does it, and what. */
type Say = (who: string, what: string) => void;

/** A call about a production order. */
export type OrderCall = Extract<WebhookCall, { topic: `productionOrder/${string}` }>;

/** The calls about orders that the endpoint of the ERP received so far, in order. */
type Told = () => readonly OrderCall[];

/** Figures of the day, as the API answers them in the evening. */
export type Evening = {
  readonly ordered: number;
  readonly produced: number;
  readonly status: string;
  readonly counter: number;
  readonly stock: Readonly<Record<string, number>>;
  readonly report: Readonly<Record<string, unknown>>;
  /** Quantities produced that the webhook carried on the way. */
  readonly progress: readonly number[];
  /** What waited in the channel. */
  readonly channel: readonly { readonly code: string; readonly status: string }[];
};

/** What the story cannot know by itself. */
export type Stage = {
  /** The ERP, with its token, and the machine, with key and secret. */
  readonly shop: Shopfloor;
  readonly machine: Shopfloor;
  readonly say: Say;
  /** Address of the endpoint that stands for the ERP, and the calls it received. */
  readonly endpoint: string;
  readonly told: Told;
  /** Resolves once everything that follows from what was done has followed. */
  readonly quiet: () => Promise<void>;
  /** Sets the names of this day apart from those of another one in the same company. */
  readonly mark: string;
};

const DAY = '2026-06-01';
const at = (time: string) => `${DAY}T${time}:00`;

/**
 * A day in a factory, from the ERP's first push in the morning to its report in the evening: two plates and four bolts make
 * a bracket, a hundred brackets are ordered, and a press makes them. Everything is asked over the public API.
 */
export async function playDay(stage: Stage): Promise<Evening> {
  const names = namesOf(stage.mark);
  await prepare(stage, names);
  const stopListening = await listen(stage, names);
  const order = await orderBrackets(stage, names);
  await produce(stage, names, order);
  const figures = await evening(stage, names, order);
  await stopListening();
  return figures;
}

const namesOf = (mark: string) => ({
  bracket: `BRACKET${mark}`,
  plate: `PLATE${mark}`,
  bolt: `BOLT${mark}`,
  press: `PRESS${mark}`,
  order: `PO-DAY${mark}`,
  stop: `JAM${mark}`,
  scrap: `BENT${mark}`,
  channel: `day${mark}`,
  worker: 5_000 + [...mark].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 90_000, 0),
});
type Names = ReturnType<typeof namesOf>;

/** Night: what the company is made of, and what the ERP knows before work begins. */
async function prepare({ shop, say }: Stage, names: Names): Promise<void> {
  const { bracket, plate, bolt, press, stop, scrap, worker } = names;
  say('Admin', 'sets up the press, why it may stand still, what can go wrong, and Ana, who works at it.');
  await shop.post('/api/downtime-types', { body: { code: stop, name: 'Jammed' } });
  await shop.post('/api/waste-types', { body: { code: scrap, description: 'Bent while pressing' } });
  await shop.post('/api/machines', { body: { code: press, name: 'Press', 'downtime-types': [stop] } });
  await shop.post('/api/workers', { body: { number: worker, name: 'Ana' } });
  say('ERP', 'pushes products, the bill of materials and the stock that was counted.');
  const press_ = { code: 'PRESS', name: 'Press', machines: [{ code: press }] };
  const products = [
    { code: plate, name: 'Plate' },
    { code: bolt, name: 'Bolt' },
    { code: bracket, name: 'Bracket', operations: [press_] },
  ];
  await Array.fromAsync(shop.postAll('/api/products', products));
  const bom = [
    { 'product-code': plate, quantity: 2, 'operation-code': 'PRESS' },
    { 'product-code': bolt, quantity: 4, 'operation-code': 'PRESS' },
  ];
  await shop.post('/api/bom', { body: { 'product-code': bracket, bom } });
  await shop.post('/api/stock', { body: { 'product-code': plate, stock: 250 } });
  await shop.post('/api/stock', { body: { 'product-code': bolt, stock: 500 } });
}

/** Opens the ways by which the ERP hears; a company has three channels at most, so the day closes them again. */
async function listen({ shop, say, endpoint }: Stage, { channel }: Names): Promise<() => Promise<void>> {
  say('ERP', 'asks to be told of orders: by webhook at once, and by a channel it reads in the evening.');
  const topics = ['productionOrder/create', 'productionOrder/update'] as const;
  const { id } = await shop.post('/api/webhooks', { body: { url: endpoint, topics } });
  await shop.post('/api/channels', { body: { name: channel, type: 'PRODUCTION_ORDER' } });
  return async () => {
    await shop.delete('/api/webhooks/{id}', { path: { id } });
    await shop.delete('/api/channels/{name}', { path: { name: channel } });
  };
}

async function orderBrackets({ shop, say }: Stage, { bracket, press, order, worker }: Names): Promise<number> {
  say('ERP', 'orders 100 brackets for today.');
  const body = {
    code: order,
    'start-date': at('06:00'),
    'due-date': '2999-01-01T00:00:00',
    products: [{ product: bracket, 'quantity-ordered': 100 }],
    machines: [{ code: press }],
    'workers-assigned': [{ number: worker }],
  };
  return (await shop.post('/api/production-orders', { body })).id;
}

/** The day itself: Ana and the press. The machine only knows how to count and to say that it stands still. */
async function produce({ shop, machine, say, quiet }: Stage, names: Names, order: number): Promise<void> {
  const { bracket, press, stop, scrap, worker } = names;
  const path = { code: press };
  const counts = (body: BodyOf<OperationOf<'post', '/api/machines/{code}/counter'>>) =>
    machine.post('/api/machines/{code}/counter', { path, body });
  const runs = (running: 0 | 1) =>
    machine.post('/api/machines/{code}/startstop', { path, body: { type: stop, running } });
  const punch = (type: 0 | 1, time: string) =>
    shop.post('/api/punchclocks', { body: { worker: { number: worker }, type, date: at(time) } });
  say('08:00', 'Ana punches in and starts the order at the press.');
  await punch(1, '08:00');
  const { id } = await shop.post('/api/productions', {
    body: {
      'production-order': { id: order },
      operation: { code: 'PRESS', 'product-code': bracket },
      worker: { number: worker },
      machine: { code: press },
      'start-time': at('08:00'),
    },
  });
  await counts({ count: 40 });
  await quiet();
  say('10:00', 'The press has counted 40. It jams, and says so itself.');
  await runs(0);
  say('10:30', 'Ana frees it; it runs again, and repeats its last count, which does no harm.');
  await runs(1);
  await counts({ count: 40 });
  await correctStop(shop, press);
  await counts({ count: 97, waste: [{ code: scrap, quantity: 3 }] });
  await quiet();
  say('15:00', 'The press has counted 97 good brackets and 3 bent ones.');
  await counts({ count: 100, waste: [{ code: scrap, quantity: 3 }] });
  say('16:30', 'The last bracket is made; Ana ends the record, tidies up, and punches out at 17:00.');
  await shop.put('/api/productions/{id}', { path: { id }, body: { 'end-time': at('16:30'), finished: true } });
  await punch(0, '17:00');
  await quiet();
}

/** The story lasts two minutes and the stop half an hour: the shift leader writes down when it really was. */
async function correctStop(shop: Shopfloor, press: string): Promise<void> {
  const [stop] = await shop.get('/api/downtimes', { query: { machine: press } });
  if (!stop) throw new Error('The press has not stood still.');
  const body = { 'start-time': at('10:00'), 'end-time': at('10:30') };
  await shop.put('/api/downtimes/{id}', { path: { id: stop.id }, body });
}

/** What the ERP finds when it looks in the evening. */
async function evening({ shop, told }: Stage, names: Names, id: number): Promise<Evening> {
  const { bracket, plate, bolt, press, channel, worker, order: code } = names;
  const order = await shop.get('/api/production-orders/{id}', { path: { id } });
  const stocks = await Promise.all(
    [bracket, plate, bolt].map((product) => shop.get('/api/stock/{code}', { path: { code: product } })),
  );
  const query = { 'start-time': at('00:00'), 'end-time': at('23:59'), 'worker-number': worker };
  const [report = {}] = await shop.get('/api/reports/worker-labor-time', { query });
  const waiting = await Array.fromAsync(shop.changes(channel));
  return {
    ordered: 100,
    produced: order.products[0]?.['quantity-produced'] ?? 0,
    status: order.status,
    counter: (await shop.get('/api/machines/{code}', { path: { code: press } })).counter,
    stock: { brackets: stocks[0]?.stock ?? 0, plates: stocks[1]?.stock ?? 0, bolts: stocks[2]?.stock ?? 0 },
    report,
    progress: told()
      .filter(({ data }) => data.code === code)
      .map(({ data }) => data.products[0]?.['quantity-produced'] ?? 0),
    channel: waiting.flatMap(({ entity }) =>
      'running-status' in entity ? [{ code: entity.code, status: entity.status }] : [],
    ),
  };
}
