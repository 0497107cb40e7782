import { beforeAll } from 'vitest';
import { createCompany } from '../../functions/access/company/onboard.ts';
import { type Factory, type FactoryOptions, startFactory } from '../../local/factory.ts';
import { memo } from '../../shared/memo.ts';
import { type CallAnswer, type CallRequest, overHttp, readAnswer, toGatewayRequest } from './call.ts';
import { functionsLeavingOut, leaveCompaniesOut, leaveOut } from './left-out.ts';
import { makeCallsPlain } from './plain-calls.ts';
import { silenceRequestLog } from './request-log.ts';
import { skipSignatures } from './signatures.ts';

/**
 * Where requests go: nowhere but into this process when empty; `local` to this process's sandbox over HTTP; else the
 * address of a running deployment, whose table the environment names (`TABLE`, and the SDK's variables).
 */
const baseUrl = process.env.TEST_URL ?? '';
const remote = baseUrl !== '' && baseUrl !== 'local';

/** Whether calls stay in this process, so that a test can count their round trips: `test(…, { skip: !inProcess }, …)`. */
export const inProcess = baseUrl === '';

let running: Promise<Factory> | undefined;

type Shared = Pick<FactoryOptions, 'rateLimitPerMinute'> & {
  /** Whether consumers are told what the companies of the file do; left out: true. */
  readonly consumers?: boolean;
};

/**
 * Has the sandbox run for the tests of a file; call it at the top. The files of a process share one, which ends with the
 * process. The functions read the limit anew at every request. `consumers: false` is for a file that checks answers and the table alone.
 */
export function useFactory({ rateLimitPerMinute, consumers = true }: Shared = {}): void {
  beforeAll(() => leaveCompaniesOut(!consumers));
  haveFactoryRun({ rateLimitPerMinute, functions: functionsLeavingOut() }, makeCallsPlain);
}

/**
 * As `useFactory`, for a file that needs a sandbox, and a process, of its own: one with other options, that looks at the
 * whole table, stops the time of timers, or leaves something behind (test/support/projects.ts). Calls are as the SDK makes
 * them, unless they are `plain` as those of shared sandboxes.
 */
export function useOwnFactory({ plain = false, ...options }: FactoryOptions & { readonly plain?: boolean } = {}): void {
  haveFactoryRun(options, plain ? makeCallsPlain : skipSignatures);
}

function haveFactoryRun({ rateLimitPerMinute = 120, ...options }: FactoryOptions, makeCallsCheap: () => void): void {
  beforeAll(async () => {
    silenceRequestLog();
    if (remote) return;
    // A test runs schedules when it wants them, however long it takes.
    // The gateway's own limit, twice the promised one, is off: test/local/gateway-limits.test.ts proves it.
    running ??= startFactory({
      schedules: false,
      ...options,
      rateLimitPerMinute: 0,
      ...(baseUrl === 'local' && { port: 0 }),
    });
    await running;
    makeCallsCheap();
    process.env.RATE_LIMIT_PER_MINUTE = String(rateLimitPerMinute);
  });
}

/** The sandbox of this process, for tests that look behind the door. Throws against a deployment. */
export async function theFactory(): Promise<Factory> {
  if (!running) throw new Error('This test needs the sandbox in its own process: useFactory() first, and no TEST_URL.');
  return running;
}

/** Sends a request through the gateway in this process, or to `TEST_URL`. */
export async function call<Body = unknown>(request: CallRequest): Promise<CallAnswer<Body>> {
  const message = toGatewayRequest(request);
  if (remote) return readAnswer(await overHttp(baseUrl, message));
  const factory = await theFactory();
  return readAnswer(factory.baseUrl ? await overHttp(factory.baseUrl, message) : await factory.dispatch(message));
}

/**
 * Resolves when every change has reached its consumers and every queue is empty; retries that wait for their time are
 * not waited for. Against a deployment it returns at once: there `eventually` is what a test can do.
 */
export async function untilSettled(): Promise<void> {
  if (!remote) await (await theFactory()).settled();
}

/** A company of its own for a test, with an admin API key. */
export type TestCompany = {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
  /** How many of each kind examples have made in it, so that the next is another one. */
  readonly counts: Map<string, number>;
  /** A token with both scopes, the same one every time. */
  token(): Promise<string>;
  /** A request with that token. */
  call<Body = unknown>(request: Omit<CallRequest, 'token' | 'basic'>): Promise<CallAnswer<Body>>;
};

/**
 * Creates a company of its own: tests neither see each other's data nor use up each other's requests. Consumers are told
 * what it does unless the file leaves its companies out; `followed` ones are never.
 */
export async function newCompany({
  name = 'Test Factory',
  timeZone = 'UTC',
  followed = false,
} = {}): Promise<TestCompany> {
  await running;
  const { company: id, key, secret } = await createCompany({ name, timeZone });
  if (!followed) leaveOut({ id });
  const issue = memo(() => issueToken({ key, secret }, ['productions_write', 'company_admin']));
  return testCompany({ id, key, secret }, issue);
}

/** A company that is there, whose token `token` gives. */
export function testCompany(
  credentials: Pick<TestCompany, 'id' | 'key' | 'secret'>,
  token: TestCompany['token'],
): TestCompany {
  const company: TestCompany = {
    ...credentials,
    counts: new Map(),
    token,
    // A test may give its company another token.
    call: async <Body>(request: Omit<CallRequest, 'token' | 'basic'>) =>
      call<Body>({ ...request, token: await company.token() }),
  };
  return company;
}

/** A fresh token of an API key; the one before it is dead. */
export async function issueToken(basic: { key: string; secret: string }, scopes: readonly string[]): Promise<string> {
  const { status, body, text } = await call<{ token: string }>({
    method: 'POST',
    path: '/api/authorization',
    basic,
    body: { scopes },
  });
  if (status !== 201) throw new Error(`No token: ${status} ${text}`);
  return body.token;
}
