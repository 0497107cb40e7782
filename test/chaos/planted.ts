import type { Random } from './random.ts';

/** A call to the table or a queue: its command, such as `PutItem`, and its input as written. */
type Call = { readonly command: string; readonly input: Record<string, unknown> };

/** An item or a key, as a write names it. */
type Named = Readonly<Record<string, unknown>> & { readonly pk?: string };
type Write = Record<string, unknown> & { readonly Item?: Named; readonly Key?: Named };
type Action = Readonly<Record<string, Write>>;

type OnCall = (call: Call, random: Random) => boolean | undefined;
type OnInvocation = (name: string, run: () => Promise<unknown>, random: Random) => Promise<unknown>;

/** Something that is wrong with a part on purpose, to show that the judgement finds it. */
export type Fault = {
  /** What is done to a call; `false` pretends that it was made. */
  readonly call?: OnCall;
  /** What is done to the answer of a call. */
  readonly answer?: (call: Call, output: Record<string, unknown>, random: Random) => void;
  /** Runs a function that the stream or a queue calls, in its place. */
  readonly invoke?: OnInvocation;
};

const itemsIn = ({ Responses }: Readonly<Record<string, unknown>>): readonly Named[] =>
  Object.values((Responses as Record<string, Named[]> | undefined) ?? {}).flat();

const writesOf = ({ input }: Call): readonly Write[] => [
  ...((input.TransactItems as readonly Action[] | undefined) ?? []).flatMap((action) => Object.values(action)),
  ...(input.Item || input.Key ? [input as Write] : []),
];
const pkOf = ({ Item, Key }: Write) => String((Item ?? Key)?.pk ?? '');

const isOn = (partition: RegExp) => (action: Action) => Object.values(action).some((one) => partition.test(pkOf(one)));
const isOnParked = isOn(/#parked-requests$/);
const isOnReceipts = isOn(/#receipts$/);

/** Takes the conditions away from the writes whose partition matches. */
const withoutCondition =
  (partition: RegExp): OnCall =>
  (call) => {
    for (const write of writesOf(call)) {
      // Left out whole, what it names would be named for nothing, which the table refuses.
      const condition = partition.test(pkOf(write)) && write.ConditionExpression;
      if (condition) write.ConditionExpression = `(${condition}) OR attribute_exists(pk) OR attribute_not_exists(pk)`;
    }
    return undefined;
  };

/** Leaves the writes whose partition matches out of transactions, or does not make them at all. */
const withoutWrites =
  (partition: RegExp, share: number): OnCall =>
  (call, random) => {
    const { input } = call;
    if (!writesOf(call).some((write) => partition.test(pkOf(write))) || random() > share) return undefined;
    const actions = input.TransactItems as readonly Action[] | undefined;
    if (!actions) return !/^(Put|Update|Delete)Item$/.test(call.command);
    input.TransactItems = actions.filter((action) => !isOn(partition)(action));
    return undefined;
  };

/** Loses some messages of a batch on their way to a queue. */
const withoutMessages: OnCall = ({ command, input }, random) => {
  if (command !== 'SendMessageBatch' || random() > 0.1) return undefined;
  const entries = input.Entries as readonly unknown[];
  input.Entries = entries.slice(1);
  return entries.length > 1;
};

const shuns =
  (name: string, share: number): OnInvocation =>
  async (called, run, random) =>
    called === name && random() < share ? { batchItemFailures: [] } : run();

/** What can be planted, by what it is. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'a booking without its condition': { call: withoutCondition(/#(inventory-movements#unique-made|counters)$/) },
  'an entity that is written without looking at its version': {
    call: withoutCondition(/#(production-orders|productions|lots|inventory-movements)$/),
  },
  'a movement that the stock does not follow': { call: withoutWrites(/#stock#parts=/, 0.05) },
  'a transaction that is cut': {
    call: ({ command, input }, random) => {
      const actions = input.TransactItems as readonly unknown[] | undefined;
      if (command !== 'TransactWriteItems' || !actions || actions.length < 2 || random() > 0.02) return undefined;
      input.TransactItems = actions.slice(0, -1);
      return undefined;
    },
  },
  'a lost answer of a batch': {
    answer: ({ command }, output, random) => {
      const tables = Object.values((output.Responses as Record<string, unknown[]> | undefined) ?? {});
      if (command === 'BatchGetItem' && random() < 0.01) for (const items of tables) items.pop();
    },
  },
  'a receipt that is not kept': { call: withoutWrites(/#receipts$/, 1) },
  'a parked request that is carried out twice': {
    call: (call, random) => {
      const actions = call.input.TransactItems as readonly Action[] | undefined;
      const [action] = actions?.filter(isOnParked) ?? [];
      // What it makes and that it has made it are one transaction: without the receipt, and with the end of it lost, it is made again.
      if (action?.ConditionCheck) call.input.TransactItems = actions?.filter((one) => !isOnReceipts(one));
      const ended = (action?.Put?.Item?.data as { status?: string } | undefined)?.status === 'done';
      return ended ? random() > 0.5 : undefined;
    },
  },
  'a number that is given twice': {
    answer: ({ command, input }, output, random) => {
      const { last } = (output.Attributes ?? {}) as { last?: number };
      const isCounter = command === 'UpdateItem' && String((input.Key as Named).pk).endsWith('#counters');
      if (isCounter && typeof last === 'number' && last > 1 && random() < 0.05)
        Object.assign(output.Attributes as object, { last: last - 1 });
    },
  },
  'a sequence of the ledger that is used again': {
    call: withoutCondition(/#events$/),
    answer: (_, output, random) => {
      for (const item of itemsIn(output))
        if (item.sk === 'ledger' && typeof item.last === 'number' && random() < 0.05)
          Object.assign(item, { last: item.last - 1 });
    },
  },
  'a batch of changes that is not recorded': { invoke: shuns('fan-out', 0.03) },
  'a batch of messages that is forgotten when its function fails': {
    invoke: async (_, run) => {
      await run().catch(() => {});
      return { batchItemFailures: [] };
    },
  },
  'a message that is not sent': { call: withoutMessages },
  'a delivery signed with another secret': {
    answer: (_, output) => {
      for (const { pk = '', data } of itemsIn(output))
        if (pk.endsWith('#webhooks') && data)
          Object.assign(data, { secrets: [], secret: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' });
    },
  },
  'a record that the digest leaves out': { call: withoutWrites(/#digest$/, 0.2) },
  'a change that a channel does not get': { call: withoutWrites(/#changes-/, 0.05) },
  'a serial that is claimed without being looked at': {
    call: ({ command }, random) => (command === 'BatchExecuteStatement' ? random() > 0.05 : undefined),
  },
  'an attempt whose lease is skipped': { call: withoutCondition(/#serial-attempts$/) },
};
