import * as z from 'zod/mini';
import { filledText } from '../../../shared/http/fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds } from '../../../shared/time/instants.ts';
import { packStatus, poolStatus } from '../model/rules.ts';
import { batch, gtin, serialNumber, serialNumbers } from '../model/serials-input.ts';
import type { ListedPack, Pack } from './entity.ts';
import { listedPack } from './listed.ts';

const reasons = ['destroyed', 'sampled', 'damaged', 'stolen', 'expired', 'recalled', 'other'] as const;
const poolStatuses = ['Available', 'Assigned'] as const;
const packStatuses = ['Active', 'Commissioned', 'Decommissioned'] as const;

export const PoolInput = memo(() => wire({ gtin: gtin(), serials: serialNumbers() }));

export const ReleaseInput = memo(() =>
  wire({
    gtin: gtin(),
    batch: z.optional(batch()),
    serials: z.optional(serialNumbers()),
    market: filledText(),
  }).check(
    z.refine(({ batch, serials }) => batch !== undefined || serials !== undefined, {
      error: 'or a batch must be given',
      path: ['serials'],
    }),
  ),
);

export const DecommissionInput = memo(() => wire({ gtin: gtin(), serials: serialNumbers(), reason: z.enum(reasons) }));

/** What came of a request about many packs. */
export const PackChangeOut = memo(() =>
  z.object({
    operation: z.nullable(z.number().check(z.describe('The serial operation; null if all were so already'))),
    changed: z.number(),
    unchanged: z.number(),
  }),
);

export const PackPath = memo(() => z.object({ gtin: gtin(), serial: serialNumber() }));
export const PackFilters = memo(() =>
  z.object({
    gtin: z.optional(gtin()),
    batch: z.optional(batch()),
    serial: z.optional(serialNumber()),
    'pool-status': z.optional(z.enum(poolStatuses)),
    'pack-status': z.optional(z.enum(packStatuses)),
  }),
);
export type PackQuery = z.output<ReturnType<typeof PackFilters>>;

const packFields = () => ({
  gtin: z.string(),
  serial: z.string(),
  'pool-status': z.enum(poolStatuses),
  'pack-status': z.nullable(z.enum(packStatuses)),
  batch: z.nullable(z.string()),
  'expiry-date': z.nullable(z.string()),
  market: z.nullable(z.string()),
  reason: z.nullable(z.string()),
});

export const PackOut = memo(() => z.object(packFields()));

export const PackWithHistoryOut = memo(() =>
  z.object({
    ...packFields(),
    history: z.array(z.object({ operation: z.number(), kind: z.string(), date: z.string() })),
  }),
);

/** The JSON of a pack. */
export const packJson = (pack: ListedPack) => ({
  gtin: pack.gtin,
  serial: pack.serial,
  'pool-status': poolStatus(pack.status),
  'pack-status': packStatus(pack.status),
  batch: pack.batch ?? null,
  'expiry-date': pack.expiryDate ?? null,
  market: pack.market ?? null,
  reason: pack.reason ?? null,
});

/** The JSON of a pack with everything that was done to it, first to last. */
export const packHistoryJson = (pack: Pack, zone: string) => ({
  ...packJson(listedPack(pack)),
  history: pack.history.map(({ operation, kind, at }) => ({ operation, kind, date: formatSeconds(at, zone) })),
});
