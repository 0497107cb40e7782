import type { FunctionSource } from '../../../local/lambda.ts';
import { reportToParent } from './tasks.ts';

/** Reports to the parent process when a function begins and ends, so that it can be killed in between. */
export function reportedCalls(functions: FunctionSource): FunctionSource {
  return async (name) => {
    const handler = await functions(name);
    return async (event, context) => {
      reportToParent({ underWay: 1 });
      return handler(event, context).finally(() => reportToParent({ underWay: -1 }));
    };
  };
}
