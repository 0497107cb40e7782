import { serve } from '../../../shared/http/serve.ts';
import { contract } from './contract.ts';
import { handlers } from './handlers.ts';

/** Lambda entry. */
export const handler = serve(contract, handlers);
