import type { Contract } from '../shared/http/contract.ts';
import { contract as authorization } from './authorization/contract.ts';
import { contract as documents } from './documents/contract.ts';
import { contract as suppliers } from './suppliers/contract.ts';

/** Every resource's contract: what the stack, the sandbox, the API document and the tests walk over. */
export const contracts: readonly Contract[] = [authorization, suppliers, documents];
