import type { FunctionSource } from '../../../local/lambda.ts';
import { tell } from './obey.ts';

/** Tells whoever started this process when a function begins and ends, so that it can be killed in between. */
export function watched(functions: FunctionSource): FunctionSource {
  return async (name) => {
    const handler = await functions(name);
    return async (event, context) => {
      tell({ underWay: 1 });
      return handler(event, context).finally(() => tell({ underWay: -1 }));
    };
  };
}
