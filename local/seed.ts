import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { createCompany, type NewCompany } from '../functions/access/company/onboard.ts';
import { partition } from '../shared/db/entity.ts';
import { openStore, type Store } from '../shared/db/store.ts';
import { db, tableName } from '../shared/db/table.ts';
import type { Write } from '../shared/db/write.ts';
import { companyKey } from '../shared/identity.ts';
import { TRANSACTION_WRITES_MAX } from '../shared/limits.ts';
import { inZone } from '../shared/time/instants.ts';
import { signedAs } from '../shared/writer.ts';
import { demoFactory, type Exhibit, otherFactory } from './demo/factory.ts';

const demo = {
  id: 'demo',
  name: 'Demo Factory',
  timeZone: 'Europe/Lisbon',
  key: 'demo-key',
  secret: 'demo-secret',
} as const;

const other = {
  id: 'other',
  name: 'Other Factory',
  timeZone: 'UTC',
  key: 'other-key',
  secret: 'other-secret',
} as const;

/** Says that the sandbox was filled to the end: what was deleted since stays deleted. */
const filledKey = { pk: '~sandbox', sk: 'filled' };

/**
 * Creates what the sandbox holds from the start: the two companies of decisions.md, and in Demo Factory everything the
 * printed samples refer to, in Other Factory what it makes for Demo Factory (docs/sandbox.md). Called when the engines
 * run and the environment is set. With `--data` it runs at every start: it finishes what a start that was broken off left
 * undone, and after that changes nothing. Answers whether there was anything to do.
 */
export async function seedSandbox(): Promise<boolean> {
  if (await read(filledKey)) return false;
  const now = new Date();
  await Promise.all([demo, other].map((company) => found(company, now)));
  const at = now.toISOString();
  await Promise.all([
    fill(
      demo.id,
      now,
      inZone(demo.timeZone, () => demoFactory(at, demo.key)),
    ),
    fill(other.id, now, otherFactory(at)),
  ]);
  await db().send(new PutCommand({ TableName: tableName(), Item: { ...filledKey, at: now.toISOString() } }));
  return true;
}

async function fill(company: string, now: Date, exhibits: readonly Exhibit[]): Promise<void> {
  const store = openStore({ company, now, by: signedAs('operator'), admitted: Promise.resolve() });
  // Ids first: nothing that is created from now on may get one of those below.
  await raiseCounters(store, exhibits);
  await show(store, exhibits);
}

async function found(company: NewCompany & { readonly id: string }, now: Date): Promise<void> {
  if (!(await read(companyKey(company.id)))) await createCompany(company, now);
}

/** Creates what is missing, as much as fits into a transaction at a time: a start should not take a second longer. */
async function show(store: Store, exhibits: readonly Exhibit[]): Promise<void> {
  const existing = await store.lookUp(exhibits.map(({ kind, key }) => ({ entity: kind, key })));
  const transactions: Write[][] = [];
  for (const [position, { writes }] of exhibits.entries()) {
    if (existing[position]) continue;
    const wanted = writes(store);
    const last = transactions.at(-1);
    if (last && last.length + wanted.length <= TRANSACTION_WRITES_MAX) last.push(...wanted);
    else transactions.push([...wanted]);
  }
  await Promise.all(transactions.map((writes) => store.commit(writes, undefined)));
}

/** Sets the last id given out of each kind to the highest one shown; one that has gone further stays. */
async function raiseCounters(store: Store, exhibits: readonly Exhibit[]): Promise<void> {
  const highest = new Map<string, number>();
  for (const { kind, id } of exhibits) highest.set(kind, Math.max(id, highest.get(kind) ?? 0));
  await Promise.all([...highest].map(([kind, last]) => raiseCounter(store.company, kind, last)));
}

async function raiseCounter(company: string, kind: string, last: number): Promise<void> {
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk: partition(company, 'counters'), sk: kind },
    UpdateExpression: 'SET #last = :last',
    ConditionExpression: 'attribute_not_exists(#last) OR #last < :last',
    ExpressionAttributeNames: { '#last': 'last' },
    ExpressionAttributeValues: { ':last': last },
  });
  try {
    await db().send(command);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  }
}

async function read(Key: { readonly pk: string; readonly sk: string }) {
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
  return Item;
}
