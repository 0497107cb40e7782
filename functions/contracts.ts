import type { Contract } from '../shared/http/contract.ts';
import { contract as apiKeys } from './api-keys/contract.ts';
import { contract as authorization } from './authorization/contract.ts';
import { contract as changes } from './changes/contract.ts';
import { contract as channels } from './channels/contract.ts';
import { contract as company } from './company/contract.ts';
import { contract as documents } from './documents/contract.ts';
import { contract as locations } from './locations/contract.ts';
import { contract as machines } from './machines/contract.ts';
import { contract as productionOrders } from './production-orders/contract.ts';
import { contract as products } from './products/contract.ts';
import { contract as suppliers } from './suppliers/contract.ts';
import { contract as webhooks } from './webhooks/contract.ts';
import { contract as workerGroups } from './worker-groups/contract.ts';
import { contract as workers } from './workers/contract.ts';

/** Every resource's contract: what the stack, the sandbox, the API document and the tests walk over. */
export const contracts: readonly Contract[] = [
  authorization,
  suppliers,
  products,
  productionOrders,
  company,
  machines,
  workers,
  workerGroups,
  locations,
  channels,
  apiKeys,
  webhooks,
  changes,
  documents,
];
