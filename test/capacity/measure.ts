import { AsyncLocalStorage } from 'node:async_hooks';
import { GetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { sandboxClient, sandboxTable } from '../../local/table.ts';
import { db } from '../../shared/db/table.ts';
import { memo } from '../../shared/memo.ts';
import { sqs } from '../../shared/queue/queue.ts';
import { indexUnits, itemBytes, type Marshalled, readUnits, writeUnits } from '../support/capacity-units.ts';
import { theFactory } from '../support/factory.ts';

/** What one request costs, authorizer and admission included. */
export type Cost = {
  /** Calls to the table and the queues, by name. */
  readonly commands: string;
  readonly roundTrips: number;
  /** How many of them at least come one after the other. */
  readonly depth: number;
  readonly readUnits: number;
  readonly writeUnits: number;
};

/** Answers are held until all that runs beside them is in: every call takes one beat, however fast its engine is. */
const BEAT_MILLISECONDS = 5;

type Round = { pending: number; readonly over: PromiseWithResolvers<void> };
type Account = { readonly commands: string[]; depth: number; round?: Round | undefined; read: number; write: number };

/** What one written item, or one read, costs. */
export type Charge = {
  readonly key?: { readonly pk: string; readonly sk: string } | undefined;
  readonly write: number;
  /** The part of `write` that the date indexes take. */
  readonly index: number;
  readonly read: number;
  /** It is no call to the table: messages are sent. */
  readonly isSend: boolean;
};

const current = new AsyncLocalStorage<Account>();
let charges: Charge[] | undefined;
let latest: Account | undefined;

/** How many round trips of what is being measured have come one after the other until now. */
export const depthSoFar = (): number => latest?.depth ?? 0;

/** Does the work and answers what it costs, all that the consumers do included; nothing else may be under way. */
export async function measureAll(work: () => Promise<void>): Promise<readonly Charge[]> {
  await tap();
  const all: Charge[] = [];
  charges = all;
  try {
    await work();
  } finally {
    charges = undefined;
  }
  return all;
}

/** Does the work and adds up what it costs; consumers it sets off are not part of it. */
export async function measure<T>(work: () => Promise<T>): Promise<{ result: T; cost: Cost }> {
  await tap();
  const account: Account = { commands: [], depth: 0, read: 0, write: 0 };
  latest = account;
  const result = await current.run(account, work);
  const { depth, read, write } = account;
  const commands = listed(account.commands);
  return {
    result,
    cost: { commands, roundTrips: account.commands.length, depth, readUnits: read, writeUnits: write },
  };
}

/** Each name once, with how often it occurs when that is more than once. */
function listed(commands: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const command of commands.toSorted()) counts.set(command, (counts.get(command) ?? 0) + 1);
  return [...counts].map(([command, count]) => (count === 1 ? command : `${count} ${command}`)).join(', ');
}

/** Inside the SDK's retries, so that every attempt counts, and outside its parser. */
const tap = memo(async () => {
  const raw = rawTable((await theFactory()).database.endpoint);
  db().middlewareStack.add(
    (next, { commandName }) =>
      (args) =>
        observe(commandName, args.input, raw, () => next(args)),
    { step: 'deserialize', priority: 'high', name: 'measure' },
  );
  sqs().middlewareStack.add(
    (next, { commandName }) =>
      (args) =>
        observe(commandName, args.input, raw, () => next(args)),
    { step: 'deserialize', priority: 'high', name: 'measure' },
  );
});

async function observe<R extends { readonly output?: unknown }>(
  name = '',
  input: unknown,
  raw: RawTable,
  proceed: () => Promise<R>,
): Promise<R> {
  const account = current.getStore();
  const command = name.replace(/Command$/, '');
  if (!account && charges) return charged(chargesAccount(charges), command, input as Input, raw, proceed);
  if (!account) return proceed();
  account.commands.push(command);
  const release = begin(account);
  try {
    return await charged(requestAccount(account), command, input as Input, raw, proceed);
  } finally {
    await release();
  }
}

/** Joins the round that is under way, or starts the next; what is answered waits for the round to end. */
function begin(account: Account): () => Promise<void> {
  account.round ??= startRound(account);
  const { round } = account;
  round.pending += 1;
  return () => {
    round.pending -= 1;
    setTimeout(() => {
      if (round.pending > 0 || account.round !== round) return;
      account.round = undefined;
      round.over.resolve();
    }, BEAT_MILLISECONDS);
    return round.over.promise;
  };
}

function startRound(account: Account): Round {
  account.depth += 1;
  return { pending: 0, over: Promise.withResolvers() };
}

type Key = { readonly pk: { readonly S: string }; readonly sk: { readonly S: string } };
type Action = { readonly Key?: Key; readonly Item?: Marshalled };
type Asked = { readonly Keys: readonly Key[]; readonly ConsistentRead?: boolean };
type PutRequest = { readonly PutRequest: { readonly Item: Marshalled } };
type Input = Action & {
  readonly ConsistentRead?: boolean;
  readonly RequestItems?: Readonly<Record<string, Asked | readonly PutRequest[]>>;
  readonly TransactItems?: readonly Readonly<Record<string, Action>>[];
  readonly Statements?: readonly {
    readonly Statement: string;
    readonly Parameters: readonly { readonly S: string }[];
  }[];
};
/** The document client has unmarshalled an answer before it gets here. */
type Item = Readonly<Record<string, unknown>>;
type Output = {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
  readonly Responses?: Readonly<Record<string, readonly Item[]>>;
};

/** Where a call enters what it costs. */
type Entered = {
  enterWrite(key: Key, units: number, index: number): void;
  enterRead(units: number): void;
  enterSend(): void;
};

const chargesAccount = (all: Charge[]): Entered => ({
  enterWrite: ({ pk, sk }, write, index) =>
    void all.push({ key: { pk: pk.S, sk: sk.S }, write, index, read: 0, isSend: false }),
  enterRead: (read) => void all.push({ write: 0, index: 0, read, isSend: false }),
  enterSend: () => void all.push({ write: 0, index: 0, read: 0, isSend: true }),
});

const requestAccount = (account: Account): Entered => ({
  enterWrite(_key, units) {
    account.write += units;
  },
  enterRead(units) {
    account.read += units;
  },
  enterSend() {},
});

async function charged<R extends { readonly output?: unknown }>(
  account: Entered,
  command: string,
  input: Input,
  raw: RawTable,
  proceed: () => Promise<R>,
): Promise<R> {
  if (command === 'SendMessageBatch') {
    account.enterSend();
    return proceed();
  }
  const keys = writtenKeys(command, input);
  const before = await Promise.all(keys.map(raw.read));
  const answer = await proceed();
  const after = await Promise.all(keys.map(raw.read));
  for (const [position, key] of keys.entries()) {
    const written = { before: before[position], after: after[position] };
    account.enterWrite(key, writeUnits(written, command === 'TransactWriteItems'), indexUnits(written));
  }
  if (keys.length > 0) return answer;
  // Added only once it is known: reads beside this one add theirs meanwhile.
  const read = await readCost(command, input, answer.output as Output, raw);
  account.enterRead(read);
  return answer;
}

function writtenKeys(command: string, input: Input): readonly Key[] {
  const { Key, Item, TransactItems = [], Statements = [], RequestItems = {} } = input;
  if (command === 'BatchWriteItem') {
    const requests = Object.values(RequestItems).flat() as readonly PutRequest[];
    return requests.map(({ PutRequest }) => keyOf(PutRequest));
  }
  if (command === 'BatchExecuteStatement') return Statements.map(keyOfStatement);
  if (command === 'TransactWriteItems') return TransactItems.flatMap(Object.values<Action>).map(keyOf);
  return ['PutItem', 'UpdateItem', 'DeleteItem'].includes(command) ? [keyOf({ Key, Item } as Action)] : [];
}

const keyOf = ({ Key, Item }: Action) => Key ?? ({ pk: Item?.pk, sk: Item?.sk } as Key);

/** The keys are the first parameters, those of an update come after what is set. */
function keyOfStatement({ Statement, Parameters }: NonNullable<Input['Statements']>[number]): Key {
  const [pk, sk] = Parameters.slice(Statement.startsWith('UPDATE') ? 1 : 0);
  return { pk, sk } as Key;
}

const bytesOf = (item: Item) => itemBytes(marshall(item) as unknown as Marshalled);

async function readCost(command: string, input: Input, output: Output, raw: RawTable): Promise<number> {
  const { ConsistentRead = false } = input;
  switch (command) {
    case 'GetItem':
      return readUnits(output.Item ? bytesOf(output.Item) : 0, ConsistentRead);
    case 'Query':
      return readUnits(sum(output.Items?.map(bytesOf) ?? (await raw.query(input)).map(itemBytes)), ConsistentRead);
    case 'BatchGetItem':
      return sum(Object.values(input.RequestItems ?? {}).map((asked) => batchCost(asked as Asked, output)));
    default:
      throw new Error(`What ${command} costs is not known to test/capacity/measure.ts.`);
  }
}

/** Every item is rounded up by itself; one that is not there costs as much as a small one. */
function batchCost({ Keys, ConsistentRead = false }: Asked, { Responses }: Output): number {
  const found = Object.values(Responses ?? {}).flat();
  const bytes = Keys.map((_, position) => (found[position] ? bytesOf(found[position]) : 0));
  return sum(bytes.map((size) => readUnits(size, ConsistentRead)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

type RawTable = ReturnType<typeof rawTable>;

/** Looks at the table from beside; what is looked at here is not counted. */
function rawTable(endpoint: string) {
  const client = sandboxClient(endpoint);
  return {
    read: async (Key: Key): Promise<Marshalled | undefined> => {
      const { Item } = await client.send(new GetItemCommand({ TableName: sandboxTable, Key, ConsistentRead: true }));
      return Item as Marshalled | undefined;
    },
    /** The items a query counts. */
    query: async (input: Input): Promise<readonly Marshalled[]> => {
      const { Select: _, ...query } = input as QueryCommandInput;
      return ((await client.send(new QueryCommand(query))).Items ?? []) as unknown as readonly Marshalled[];
    },
  };
}
