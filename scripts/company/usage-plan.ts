import {
  APIGatewayClient,
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
  DeleteApiKeyCommand,
  DeleteUsagePlanKeyCommand,
  GetApiKeysCommand,
  GetUsagePlanKeyCommand,
  NotFoundException,
  paginateGetApiKeys,
} from '@aws-sdk/client-api-gateway';

/** The plan that throttles the companies whose data lies in the table. Keys outlive plans: they belong to no stack. */
export type UsageGate = { readonly usagePlan: string; readonly table: string };

/** How the names of all our keys begin; the id of the company follows (functions/access/company/onboard.ts). */
const USAGE_KEY_BEGINNING = 'shopfloor-company-';

/** How the name of the key ends that the sandboxes of a company share (functions/sandbox/sandboxes/store.ts). */
const SANDBOXES = '-sandboxes';

/** API Gateway keeps keys of all its users side by side; this marks ours, and their deployment. */
const mark = ({ table }: UsageGate) => `Shopfloor company of ${table}`;

/**
 * Lets the company with this usage key, and its sandboxes, through the gateway: makes a key unless it exists and puts it
 * into the plan unless it is there, so that it may be done again at any time.
 */
export async function admitCompany(gate: UsageGate, usageKey: string): Promise<void> {
  for (const key of keysOf(usageKey)) await admitKey(gate, key);
}

async function admitKey(gate: UsageGate, usageKey: string): Promise<void> {
  const gateway = new APIGatewayClient();
  const keyId = (await findKey(gateway, usageKey)) ?? (await createKey(gateway, gate, usageKey));
  if (await isInPlan(gateway, gate, keyId)) return;
  await gateway.send(new CreateUsagePlanKeyCommand({ usagePlanId: gate.usagePlan, keyId, keyType: 'API_KEY' }));
}

/** Takes the company with this usage key out of the gateway: the plan and the key. Doing it twice does no harm. */
export async function expelCompany(gate: UsageGate, usageKey: string): Promise<void> {
  for (const key of keysOf(usageKey)) await expelKey(gate, key);
}

async function expelKey(gate: UsageGate, usageKey: string): Promise<void> {
  const gateway = new APIGatewayClient();
  const keyId = await findKey(gateway, usageKey);
  if (keyId === undefined) return;
  const unlessGone = (error: unknown) => {
    if (!(error instanceof NotFoundException)) throw error;
  };
  await gateway.send(new DeleteUsagePlanKeyCommand({ usagePlanId: gate.usagePlan, keyId })).catch(unlessGone);
  await gateway.send(new DeleteApiKeyCommand({ apiKey: keyId })).catch(unlessGone);
}

/** The usage key of a company of which only the id is known. */
export const usageKeyOf = (company: string) => `${USAGE_KEY_BEGINNING}${company}`;

/** The keys of a company: its own, and one that its sandboxes share, so that what they do takes nothing from it. */
const keysOf = (usageKey: string) => [usageKey, `${usageKey}${SANDBOXES}`];

/** Usage keys of all companies of this deployment that were ever let in, also by a plan that is gone. */
export async function knownUsageKeys(gate: UsageGate): Promise<readonly string[]> {
  const known: string[] = [];
  for await (const { items = [] } of paginateGetApiKeys({ client: new APIGatewayClient() }, { limit: 500 })) {
    known.push(...items.filter(isOwnKey(gate)).flatMap(({ name }) => name ?? []));
  }
  return known;
}

/** Some companies of this deployment, and where the next ones begin, if there may be more. */
export type CompanyPage = { readonly companies: readonly string[]; readonly next: string | undefined };

/** The next companies that were ever let through the gateway, by id. `limit` counts keys, 500 at most (API Gateway). */
export async function admittedCompanies(gate: UsageGate, limit: number, after?: string): Promise<CompanyPage> {
  const { items = [], position } = await new APIGatewayClient().send(
    new GetApiKeysCommand({ nameQuery: USAGE_KEY_BEGINNING, limit, position: after }),
  );
  const ours = items.filter(isOwnKey(gate));
  const companies = ours.flatMap(({ name }) => name?.slice(USAGE_KEY_BEGINNING.length) ?? []);
  return { companies, next: position };
}

/** Whether a key is one of a company of this deployment, and not that of its sandboxes. */
const isOwnKey =
  (gate: UsageGate) =>
  ({ name, description }: { readonly name?: string | undefined; readonly description?: string | undefined }) =>
    description === mark(gate) && !name?.endsWith(SANDBOXES);

/** A key is named by its value, which is no secret: callers cannot present it, only the authorizer can. */
async function findKey(gateway: APIGatewayClient, usageKey: string): Promise<string | undefined> {
  const { items = [] } = await gateway.send(new GetApiKeysCommand({ nameQuery: usageKey }));
  return items.find(({ name }) => name === usageKey)?.id;
}

async function createKey(gateway: APIGatewayClient, gate: UsageGate, usageKey: string): Promise<string> {
  const { id } = await gateway.send(
    new CreateApiKeyCommand({ name: usageKey, value: usageKey, description: mark(gate), enabled: true }),
  );
  if (!id) throw new Error('API Gateway made a key without an id.');
  return id;
}

async function isInPlan(gateway: APIGatewayClient, { usagePlan }: UsageGate, keyId: string): Promise<boolean> {
  try {
    await gateway.send(new GetUsagePlanKeyCommand({ usagePlanId: usagePlan, keyId }));
    return true;
  } catch (error) {
    if (error instanceof NotFoundException) return false;
    throw error;
  }
}
