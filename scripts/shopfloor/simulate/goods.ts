import type { ShiftPart } from './shift.ts';

type Movement = 'receiving' | 'internal' | 'shipping';

/** Enters what comes in, lies about, goes out and is packed; of each, something is corrected and something taken back. */
export function enterGoods(part: ShiftPart): void {
  enterLots(part);
  enterMovements(part, 'receiving', 20);
  enterMovements(part, 'internal', 160);
  enterMovements(part, 'shipping', 300);
  enterStagings(part);
  enterPacking(part);
}

function enterLots({ shop, floor, agenda, mark }: ShiftPart): void {
  const product = { code: floor.material };
  const ids: number[] = [];
  for (const [position, code] of [`${mark}-LOT`, `${mark}-LOT-2`].entries()) {
    agenda.at(14 + position, `lot ${code}`, async () => {
      ids.push((await shop.post('/api/lots', { body: { code, product } })).id);
    });
  }
  agenda.at(17, 'the lot of the supplier is entered', () =>
    shop.put('/api/lots/{id}', { path: { id: ids[0] ?? 0 }, body: { 'supplier-lot': 'S-88' } }),
  );
  agenda.at(18, 'a lot too many is removed', () => shop.delete('/api/lots/{id}', { path: { id: ids[1] ?? 0 } }));
}

/** Two movements of a kind: one that is corrected, and one that is taken back. */
function enterMovements({ shop, floor, chance, agenda, mark }: ShiftPart, kind: Movement, minute: number): void {
  const named = { receiving: { receiving: `${mark}-IN` }, internal: {}, shipping: { shipping: `${mark}-OUT` } }[kind];
  const type = kind === 'shipping' ? 'out' : 'in';
  const ids: number[] = [];
  const lot = kind === 'receiving' ? { lot: `${mark}-LOT` } : {};
  for (const offset of [0, 5]) {
    const quantity = chance.between(10, 90);
    agenda.at(minute + offset, `${kind} movement of ${quantity}`, async () => {
      const body = { 'product-code': floor.material, type, quantity, ...lot, ...named } as const;
      ids.push((await shop.post('/api/inventory-movements', { body })).id);
    });
  }
  agenda.at(minute + 6, `the ${kind} movement is corrected`, () =>
    shop.put('/api/inventory-movements/{id}', { path: { id: ids[0] ?? 0 }, body: { comment: 'Counted again' } }),
  );
  agenda.at(minute + 7, `a ${kind} movement is taken back`, () =>
    shop.delete('/api/inventory-movement/{id}', { path: { id: ids[1] ?? 0 } }),
  );
}

function enterStagings({ shop, floor, chance, agenda, mark }: ShiftPart): void {
  const ids: number[] = [];
  const order = `${mark}-O1`;
  for (const offset of [0, 2]) {
    const quantity = chance.between(1, 9);
    agenda.at(40 + offset, `${quantity} staged for ${order}`, async () => {
      const body = { product: floor.material, quantity, 'production-order': order };
      ids.push((await shop.post('/api/material-stagings', { body })).id);
    });
  }
  agenda.at(43, 'a staging is corrected', () =>
    shop.put('/api/material-stagings/{id}', { path: { id: ids[0] ?? 0 }, body: { quantity: 20 } }),
  );
  agenda.at(44, 'another one is taken back', () =>
    shop.delete('/api/material-stagings/{id}', { path: { id: ids[1] ?? 0 } }),
  );
}

function enterPacking({ shop, floor, chance, agenda, mark }: ShiftPart): void {
  for (const minute of [240, 380]) {
    const count = chance.between(2, 12);
    const serials = Array.from({ length: count }, (_, position) => `${minute}-${position + 1}`);
    agenda.at(minute, `${count} serials of ${floor.packed.code} commissioned`, () =>
      shop.post('/v1/manufacturer/v2/api/serials/commission', {
        body: {
          product_code: floor.packed.gtin,
          product_code_schema: 'GTIN',
          batch: `${mark}-B`.slice(-20),
          expiry_date: '351231',
          serials,
        },
        headers: { 'x-channel-key': floor.channel },
      }),
    );
  }
}

/** Enters what an ERP sends out of order: an order before its product, and one whose code is taken meanwhile. */
export function enterLatecomers({ shop, agenda, mark, when }: ShiftPart): void {
  const order = (code: string, product: string) => ({
    code,
    'start-date': when(0),
    'due-date': when(480),
    products: [{ product, 'quantity-ordered': 10 }],
  });
  const headers = { prefer: 'wait=1' };
  const path = '/api/production-orders';
  for (const [position, name] of ['LATE', 'TAKEN'].entries()) {
    const code = `${mark}-${name}`;
    const body = order(code, `${code}-PRODUCT`);
    agenda.at(25 + position, `order ${code} comes before its product`, () =>
      shop.request({ method: 'post', path, body, headers }),
    );
    agenda.at(32 + position, `the product of ${code} comes`, () =>
      shop.post('/api/products', { body: { code: `${code}-PRODUCT`, name: 'Late' } }),
    );
  }
  agenda.at(30, `order ${mark}-TAKEN is sent by someone else`, () =>
    shop.post(path, { body: order(`${mark}-TAKEN`, `${mark}-MATERIAL`) }),
  );
}
