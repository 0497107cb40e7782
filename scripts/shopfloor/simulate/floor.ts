import type { Shopfloor } from 'shopfloor-client';

/** A machine of the shift: what it has counted, and what it may say of itself. */
export type FloorMachine = {
  readonly code: string;
  readonly counter: number;
  readonly reason: string;
  readonly parameter: string | undefined;
};

/** What is made in the shift: a product, and the operation that is recorded. */
type FloorProduct = { readonly code: string; readonly operation: string };

/** Who and what is there in a shift: of the company's own as far as it has some, else made for it. */
export type Floor = {
  readonly machines: readonly FloorMachine[];
  readonly workers: readonly number[];
  readonly products: readonly FloorProduct[];
  readonly waste: string;
  /** Made for the shift: what is received, staged, counted and shipped, and what is packed with serials. */
  readonly material: string;
  readonly packed: { readonly code: string; readonly gtin: string };
  readonly channel: string;
};

const MACHINES = 2;
const WORKERS = 3;
const PRODUCTS = 2;
/** Numbers of workers that are made: such as no factory gives. */
const FIRST_WORKER = 990_001;

/** Looks at what a company has, and makes what is missing for a shift; what is made has the mark in its code. */
export async function floorOf(shop: Shopfloor, mark: string, seed: number): Promise<Floor> {
  const machines = await machinesOf(shop, mark);
  const workers = await workersOf(shop);
  const products = await productsOf(shop, mark);
  const [known] = await shop.get('/api/waste-types');
  const waste = known ?? (await shop.post('/api/waste-types', { body: { code: `${mark}-WASTE` } }));
  const material = `${mark}-MATERIAL`;
  await shop.post('/api/products', { body: { code: material, name: 'Material' } });
  const packed = { code: `${mark}-PACK`, gtin: gtinOf(seed) };
  await shop.post('/api/products', { body: { ...packed, name: 'Pack', 'waive-gtin-check': true } });
  const channel = `${mark}-LINE`;
  await shop.post('/api/shopfloor-channels', { body: { name: channel, key: channel } });
  return { machines, workers, products, waste: waste.code, material, packed, channel };
}

async function machinesOf(shop: Shopfloor, mark: string): Promise<readonly FloorMachine[]> {
  const found = (await shop.get('/api/machines')).flatMap(({ code, counter, parameters, ...machine }) => {
    const [reason] = machine['downtime-types'];
    return reason === undefined ? [] : [{ code, counter, reason, parameter: parameters[0]?.code }];
  });
  if (found.length >= MACHINES) return found.slice(0, MACHINES);
  const reason = `${mark}-STOP`;
  await shop.post('/api/downtime-types', { body: { code: reason, name: 'Stop' } });
  const made: FloorMachine[] = [];
  for (let number = 1; found.length + made.length < MACHINES; number += 1) {
    const code = `${mark}-MACHINE-${number}`;
    const parameters = [{ code: 'TEMPERATURE', name: 'Temperature' }];
    await shop.post('/api/machines', { body: { code, name: code, 'downtime-types': [reason], parameters } });
    made.push({ code, counter: 0, reason, parameter: 'TEMPERATURE' });
  }
  return [...found, ...made];
}

async function workersOf(shop: Shopfloor): Promise<readonly number[]> {
  const found = (await shop.get('/api/workers')).map(({ number }) => number).slice(0, WORKERS);
  const made: number[] = [];
  for (let number = FIRST_WORKER; found.length + made.length < WORKERS; number += 1) {
    await shop.post('/api/workers', { body: { number, name: `Worker ${number}` } });
    made.push(number);
  }
  return [...found, ...made];
}

async function productsOf(shop: Shopfloor, mark: string): Promise<readonly FloorProduct[]> {
  const found = (await shop.get('/api/products')).flatMap(({ code, operations }) => {
    const operation = operations.findLast(({ optional, recovery, disabled }) => !optional && !recovery && !disabled);
    return operation ? [{ code, operation: operation.code }] : [];
  });
  if (found.length > 0) return found.slice(0, PRODUCTS);
  const code = `${mark}-PRODUCT`;
  await shop.post('/api/products', { body: { code, name: 'Product', operations: [{ code: 'MAKE', name: 'Make' }] } });
  return [{ code, operation: 'MAKE' }];
}

/** A GTIN for use within a company, which GS1 gives to no company. */
const gtinOf = (seed: number) => `29${String(seed % 10 ** 10).padStart(10, '0')}0`;
