import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { request as send } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { COMPANY, ownersAuthorization } from './account.ts';

type Entry = Readonly<Record<string, unknown>>;
type Input = Readonly<Record<string, unknown>> & {
  readonly Entries?: readonly Entry[];
  readonly Records?: readonly Entry[];
};

/** A call as it came by: what it asked for, and how many entries it had. */
type Call = { readonly action: string; readonly entries: number };

/**
 * What lies between the service and the emulator, which takes all of a batch or nothing: it refuses single entries, as AWS
 * does of a target that has too much to do, and counts the calls.
 */
export type Gate = {
  readonly url: string;
  readonly calls: readonly Call[];
  /** Refuses, in the next call of the action that has such an entry, every entry whose text has the mark. */
  refuseOnce(action: string, mark: string): void;
  stop(): void;
};

/** What each service says of an entry it did not take. */
const REFUSALS = {
  SendMessageBatch: 'RequestThrottled',
  PutEvents: 'ThrottlingException',
  PutRecords: 'ProvisionedThroughputExceededException',
} as const;
type Action = keyof typeof REFUSALS;

/** Opens a gate to an emulator, which must be trusted already. */
export async function openGate(upstream: string): Promise<Gate> {
  const calls: Call[] = [];
  const marks = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const target = String(request.headers['x-amz-target'] ?? '');
    const action = target.split('.').at(-1) || String(new URLSearchParams(body).get('Action'));
    const input: Input = target ? JSON.parse(body) : {};
    calls.push({ action, entries: entriesOf(input).length });
    const isRefused = refusedBy(marks.get(action));
    const refuses = entriesOf(input).some(isRefused);
    if (refuses) marks.delete(action);
    const answer = refuses
      ? await withRefusals(upstream, request, action as Action, input, isRefused)
      : await passedOn(upstream, request, body, request.headers);
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    refuseOnce: (action, mark) => marks.set(action, mark),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const entriesOf = ({ Entries, Records }: Input): readonly Entry[] => Entries ?? Records ?? [];

/** Data of a stream is in base 64. */
const textOf = ({ Data, Detail, MessageBody }: Entry): string =>
  typeof Data === 'string' ? Buffer.from(Data, 'base64').toString() : String(Detail ?? MessageBody);

const refusedBy = (mark: string | undefined) => (entry: Entry) => mark !== undefined && textOf(entry).includes(mark);

type Answer = { readonly status: number; readonly type: string; readonly body: string };

/** The others of the batch go to the target, in the name of the account's owner, for what was signed is another batch. */
async function withRefusals(
  upstream: string,
  request: IncomingMessage,
  action: Action,
  input: Input,
  isRefused: (entry: Entry) => boolean,
): Promise<Answer> {
  const all = entriesOf(input);
  const taken = all.filter((entry) => !isRefused(entry));
  const list = input.Entries ? 'Entries' : 'Records';
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
  const { 'x-amz-security-token': _, ...signed } = request.headers;
  const headers = { ...signed, authorization: ownersAuthorization(COMPANY, region, service) };
  const passed =
    taken.length > 0
      ? await passedOn(upstream, request, JSON.stringify({ ...input, [list]: taken }), headers)
      : { status: 200, type: 'application/x-amz-json-1.1', body: '{}' };
  if (passed.status !== 200) return passed;
  return { ...passed, body: JSON.stringify(refusing(action, JSON.parse(passed.body), all, isRefused)) };
}

/** An answer with those that were not taken in their places. */
function refusing(
  action: Action,
  answer: Readonly<Record<string, unknown>>,
  all: readonly Entry[],
  isRefused: (entry: Entry) => boolean,
) {
  const code = REFUSALS[action];
  const count = all.filter(isRefused).length;
  if (action === 'SendMessageBatch') {
    const Failed = all.filter(isRefused).map(({ Id }) => ({ Id, Code: code, SenderFault: false }));
    return { Successful: [], ...answer, Failed };
  }
  const list = action === 'PutEvents' ? 'Entries' : 'Records';
  const taken = ((answer[list] as readonly Entry[] | undefined) ?? []).values();
  const entries = all.map((entry) =>
    isRefused(entry) ? { ErrorCode: code, ErrorMessage: 'too much' } : taken.next().value,
  );
  return { ...answer, [list]: entries, [action === 'PutEvents' ? 'FailedEntryCount' : 'FailedRecordCount']: count };
}

/** As it came, under the name of the gate, which is part of what was signed. */
async function passedOn(
  upstream: string,
  { method, url }: IncomingMessage,
  body: string,
  headers: IncomingMessage['headers'],
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const length = String(Buffer.byteLength(body));
  const request = send(
    new URL(url ?? '/', upstream),
    { method, headers: { ...headers, 'content-length': length } },
    resolve,
  );
  request.once('error', reject);
  request.end(body);
  const response = await promise;
  const type = response.headers['content-type'] ?? 'text/plain';
  return { status: response.statusCode ?? 502, type, body: await text(response) };
}
