import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { db, tableName } from '../../shared/db/table.ts';
import { type Company, companyKey } from '../../shared/identity.ts';

/** The options every program of the operator takes. */
export const commonOptions = {
  stack: { type: 'string', default: 'ShopfloorService' },
  help: { type: 'boolean', default: false },
} as const;

/** A call without a meaning; answered with the usage. */
export class UsageError extends Error {}

/** What `parse` makes of the command line; what it cannot make sense of is a `UsageError`. */
export function parsedArguments<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** What a service stack says about itself, by the names of its outputs. Throws when it is none. */
export async function outputsOf(stack: string): Promise<ReadonlyMap<string, string>> {
  const { Stacks } = await new CloudFormationClient().send(new DescribeStacksCommand({ StackName: stack }));
  const outputs = Stacks?.[0]?.Outputs ?? [];
  if (!outputs.some(({ OutputKey }) => OutputKey === 'TableName')) {
    throw new Error(`The stack ${stack} is not a deployed Shopfloor service.`);
  }
  return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
}

/** What the table, which `TABLE` names, keeps of a company. Throws when there is none of this id. */
export async function mustCompany(id: string): Promise<Company> {
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key: companyKey(id) }));
  if (!Item) throw new Error(`There is no company ${id}.`);
  return Item.data as Company;
}

/** Runs a program: a failure is printed as one sentence, with the usage where the call was wrong, and exit code 1. */
export async function runProgram(main: () => Promise<void>, usage: string): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error.message);
    if (error instanceof UsageError) console.error(`\n${usage}`);
    process.exitCode = 1;
  }
}
