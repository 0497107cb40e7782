import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { unknownEntity } from '../../../shared/problem.ts';
import { tradeOrderHandlers } from '../model/order-handlers.ts';
import { blankTradeOrder } from '../model/order-rules.ts';
import type { contract } from './contract.ts';
import { ClientOrders, clientRole } from './entity.ts';
import { clientOrderAfter } from './rules.ts';
import { type ClientOrder, type ClientOrderSent, clientOrderJson } from './schema.ts';

const { change, ...register } = tradeOrderHandlers({
  ...clientRole,
  entity: ClientOrders,
  users: ['shippings', 'inventory-movements'],
  usedAs: 'client-order',
  blank: blankTradeOrder,
  after: clientOrderAfter,
  represent: clientOrderJson,
});

export const handlers: Handlers<typeof contract> = {
  ...register,

  updateNamed: ({ body: { id, ...sent }, store, company }) =>
    change(id === undefined ? byCode(store, sent) : store.must(ClientOrders, padId(id)), sent, { store, company }),
};

async function byCode(store: Store, { code = '' }: ClientOrderSent) {
  const found = await store.find<ClientOrder>(ClientOrders, 'code', code);
  if (!found) throw unknownEntity(ClientOrders.noun, code);
  return found;
}
