import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

/** The refusals of every operation on several serials. */
const problems = {
  400: 'A rule is broken.',
  404: 'No product of the company has this GTIN.',
  409: 'Serials stand in the way, each named; or other requests are at the same ones right now. Nothing was done.',
};

export const packs = describedContract(contract, {
  title: 'Packs',
  description:
    'The serials of the products of the company: those in the pool, and the packs they were assigned to. Operations take up to 10,000 serials of one product, all of them or none; repeating one has no effect. The list follows within seconds, one pack by itself is always up to date.',
  fields: {
    serial: 'The serial: unique within the product.',
    'pool-status': '`Available` in the pool, `Assigned` once it is a pack.',
    'pack-status':
      '`Active` once commissioned, `Commissioned` once released, `Decommissioned` at its end. `null` while the serial waits in the pool.',
    batch: 'The batch the pack was made in.',
    'sent batch': 'Packs of this batch. With `serials`, these must be in it.',
    history: 'Everything that was done to it, first to last.',
    'history.operation': 'Id of the serial operation.',
    'history.kind': 'What was done.',
    'history.date': 'When it was done.',
    operation: 'Id of the serial operation that came of it. `null` when all of them were so already.',
    changed: 'How many serials changed.',
    unchanged: 'How many were so already.',
    'sent reason': 'Why they are decommissioned. EPCIS events show it as their disposition.',
    '/gtin': 'GTIN of the product, in any of its lengths.',
    '/serial': 'The serial, percent-encoded.',
    '?serial': 'Only the pack with this serial.',
    '?pool-status': 'Only serials in this status of the pool.',
    '?pack-status': 'Only packs in this status.',
  },
  routes: {
    pool: {
      call: 'poolSerials',
      summary: 'Put serials into the pool',
      description:
        'They are `Available` until they are commissioned. Commissioning takes any serial, in the pool or not.',
      problems,
    },
    release: {
      call: 'releasePacks',
      summary: 'Release packs to a market',
      description:
        'Active packs become `Commissioned`: those of the serials given, all of the batch given, or, with both, the serials, which must be in that batch. Of a batch those are released that the list knows.',
      problems,
    },
    decommission: {
      call: 'decommissionPacks',
      summary: 'Decommission packs',
      description: 'They stay what they are then: neither a pack nor its serial is ever used again.',
      problems,
    },
    list: {
      summary: 'List packs by GTIN, batch and serial',
      description:
        'All filters given must hold. Serials that were never commissioned have no batch and come first. With `gtin` and `serial` the one pack is looked up, as it is now.',
      problems: { 400: 'A filter cannot be read.' },
    },
    get: {
      summary: 'Retrieve a pack and its history',
      description:
        'Always as it is now. A serial may contain characters that must be percent-encoded, such as `/` as `%2F`.',
      problems: { 404: 'The serial is unknown, or no product of the company has this GTIN.' },
    },
  },
});
