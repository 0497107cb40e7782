// The gateway and the functions behind it in a process of their own.

import { consumer as authorizer } from '../../../functions/access/authorizer/consumer.ts';
import { contracts } from '../../../functions/contracts.ts';
import { type SandboxAddresses, setEnvironment } from '../../../local/environment.ts';
import { projectFunctions } from '../../../local/functions.ts';
import { serveHttp } from '../../../local/gateway/http.ts';
import { gateway } from '../../../local/gateway.ts';
import { putClockAhead } from '../clock.ts';
import { type Planting, plantCalls } from './plant-fault.ts';
import { reportedCalls } from './reported-calls.ts';
import { runTasks, settingOf } from './tasks.ts';

/** How the API is started; port 0 takes a free one. */
export type ApiSetting = SandboxAddresses & Planting & { readonly port: number; readonly ahead: number };

const setting = settingOf<ApiSetting>();
await putClockAhead(setting.ahead);
setEnvironment(setting);
plantCalls(setting);
const functions = reportedCalls(projectFunctions());
const dispatch = gateway({ contracts, functions, rateLimitPerMinute: setting.rateLimitPerMinute });
const { baseUrl } = await serveHttp(dispatch, { host: '127.0.0.1', port: setting.port });
await Promise.all([authorizer.name, ...contracts.map(({ resource }) => resource)].map(functions));
runTasks({ baseUrl }, { putClockAhead });
