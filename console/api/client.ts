import { base } from './base.ts';
import { reach } from './connection.ts';
import { problemOf } from './problem.ts';
import { freshToken, renewSession } from './session.ts';
import { signal } from './signal.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a request carries besides its path. */
export type Sent = {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};

/** An answer: its JSON, and the cursor of the next page if there is one. */
export type Answer<T> = { readonly data: T; readonly next: string | undefined; readonly headers: Headers };

/** Milliseconds since 1970 until which the API asks us to wait; 0 when it does not. */
export const waitsUntil = signal(0);

/** How many requests are left in this minute of the console's own budget, and of how many. */
export const budget = signal<{ readonly limit: number; readonly remaining: number } | undefined>(undefined);

/** How often a request waits for its turn before it gives up. */
const WAITS_MAX = 3;

/** Asks the API. Waits out a 429, renews a token that has ended, and throws the API's own words otherwise. */
export async function request<T>(method: Method, path: string, sent: Sent = {}): Promise<Answer<T>> {
  for (let waits = 0; ; waits++) {
    const response = await attempt(method, path, sent);
    if (response.status !== 429 || waits === WAITS_MAX) return readAnswer<T>(response);
    await waitFor(Number(response.headers.get('retry-after') ?? 1), sent.signal);
  }
}

async function attempt(method: Method, path: string, sent: Sent): Promise<Response> {
  const token = await freshToken();
  const response = await send(method, path, sent, token);
  if (response.status !== 401 || !token) return response;
  const renewed = await renewSession();
  return renewed ? send(method, path, sent, renewed.token) : response;
}

function addressOf(path: string, sent: Sent): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(sent.query ?? {}))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return `${base}${path}${query.size > 0 ? `?${query}` : ''}`;
}

async function send(method: Method, path: string, sent: Sent, token: string | undefined): Promise<Response> {
  const { body, headers, signal: stop } = sent;
  const response = await reach(addressOf(path, sent), {
    method,
    // The cookie opens sessions only; without credentials the browser never asks for a password itself.
    credentials: 'omit',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(stop && { signal: stop }),
  });
  noteBudget(response.headers);
  return response;
}

function noteBudget(headers: Headers): void {
  const limit = Number(headers.get('ratelimit-limit') ?? 0);
  if (limit > 0) budget.set({ limit, remaining: Number(headers.get('ratelimit-remaining') ?? 0) });
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  const data = (text === '' ? undefined : JSON.parse(text)) as T;
  return { data, next: nextCursor(response.headers.get('link')), headers: response.headers };
}

/** The cursor in `Link: <…>; rel="next"`. */
function nextCursor(link: string | null): string | undefined {
  const address = /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
  return address ? (new URL(address, location.href).searchParams.get('cursor') ?? undefined) : undefined;
}

async function waitFor(seconds: number, stop: AbortSignal | undefined): Promise<void> {
  waitsUntil.set(Math.max(waitsUntil.get(), Date.now() + seconds * 1_000));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1_000);
    stop?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(stop.reason);
    });
  });
  if (Date.now() >= waitsUntil.get() - 50) waitsUntil.set(0);
}

/** A part of a path that comes from elsewhere. */
export const segment = (value: string | number) => encodeURIComponent(String(value));
