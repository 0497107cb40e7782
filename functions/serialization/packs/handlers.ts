import type { Store } from '../../../shared/db/store.ts';
import type { Answer, Handlers } from '../../../shared/http/handler.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { unknownEntity } from '../../../shared/problem.ts';
import { claimSerials } from '../model/claim-serials.ts';
import { unknownProduct } from '../model/owner.ts';
import { packStatus, poolStatus } from '../model/rules.ts';
import type { SerialCommand } from '../model/serial.ts';
import type { Operation } from '../serial-operations/entity.ts';
import { releasableSerials } from './batch.ts';
import type { contract } from './contract.ts';
import { type ListedPack, Packs, packKeyPrefix, readPacks } from './entity.ts';
import { listedPack, packRows } from './listed.ts';
import { type PackQuery, packHistoryJson, packJson } from './schema.ts';

type Change = { readonly gtin: string; readonly serials: readonly string[]; readonly command: SerialCommand };
type Changed = { readonly operation: number | null; readonly changed: number; readonly unchanged: number };

export const handlers: Handlers<typeof contract> = {
  pool: ({ body: { gtin, serials }, store, company }) =>
    change(store, company, { gtin, serials, command: { kind: 'pool' } }),

  release: async ({ body: { gtin, batch, market, ...sent }, store, company }) => {
    const serials = sent.serials ?? (await releasableSerials(store, gtin, batch ?? '', market));
    return change(store, company, { gtin, serials, command: { kind: 'release', market, batch } });
  },

  decommission: ({ body: { gtin, serials, reason }, store, company }) =>
    change(store, company, { gtin, serials, command: { kind: 'decommission', reason } }),

  list: async ({ query, store, paging }) => {
    const { gtin, batch, serial } = query;
    const passes = (pack: ListedPack) => matches(pack, query);
    if (gtin !== undefined && serial !== undefined) {
      const found = await readPacks({ owner: store.company, gtin }, [serial]);
      return { body: [...found.values()].map(listedPack).filter(passes).map(packJson) };
    }
    const prefix = gtin === undefined ? undefined : packKeyPrefix(gtin, batch);
    const { items, next } = await store.page<ListedPack>(
      { entity: { name: Packs.name }, source: packRows(prefix), where: passes },
      paging,
    );
    return { body: items.map(({ data }) => packJson(data)), next };
  },

  get: async ({ params: { gtin, serial }, store, company }) => {
    const pack = (await readPacks({ owner: store.company, gtin }, [serial])).get(serial);
    if (!pack) throw unknownEntity('pack', `${gtin}/${serial}`);
    return { body: packHistoryJson(pack, company.timeZone) };
  },
};

/** Only the company of the product deals with its packs: to a partner who makes them they are unknown. */
async function change(
  store: Store,
  { timeZone: zone }: Tenant,
  { gtin, serials, command }: Change,
): Promise<Answer<Changed>> {
  const registered = { entity: 'products', unique: 'gtin', key: gtin };
  const [product] = await store.lookUp([registered]);
  if (!product) throw unknownProduct(gtin);
  const answer = (operation: Operation | undefined): Answer<Changed> => {
    const changed = operation?.count ?? 0;
    return { body: { operation: operation?.id ?? null, changed, unchanged: serials.length - changed } };
  };
  const joining = [store.existenceWrite(registered)];
  return answer(
    await claimSerials({ store, zone, owner: store.company, gtin, serials, command, conditionWrites: joining, answer }),
  );
}

function matches(pack: ListedPack, { gtin, batch, serial, ...statuses }: PackQuery): boolean {
  const wanted: readonly (readonly [unknown, unknown])[] = [
    [gtin, pack.gtin],
    [batch, pack.batch],
    [serial, pack.serial],
    [statuses['pool-status'], poolStatus(pack.status)],
    [statuses['pack-status'], packStatus(pack.status)],
  ];
  return wanted.every(([filter, value]) => filter === undefined || filter === value);
}
