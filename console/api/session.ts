import { base } from './base.ts';
import { reach } from './connection.ts';
import { problemOf } from './problem.ts';
import { signal } from './signal.ts';

/** What signing in gives. The token is in memory only; the cookie, which no script can read, gives another. */
export type Session = {
  readonly id: string;
  readonly key: string;
  readonly company: { readonly id?: string; readonly name: string; readonly 'time-zone'?: string };
  readonly token: string;
  readonly 'token-expires-at': string;
  readonly 'expires-at': string;
  /** The number of the sandbox that was signed in to; `null` in a company. */
  readonly sandbox: string | null;
};

/** `undefined` until the page knows whether somebody is signed in; `null` when not. */
export const session = signal<Session | null | undefined>(undefined);

/** Set when a session ended by itself, so that the sign-in page can say so. */
export const hasEnded = signal(false);

/** So long before its end a token is renewed. */
const RENEWAL_MILLISECONDS = 60_000;

async function ask(path: string, init: RequestInit): Promise<Response> {
  return reach(`${base}/api/sessions${path}`, { credentials: 'same-origin', ...init });
}

/** Opens a session with an API key. Throws what the API says of it. */
export async function signIn(key: string, secret: string): Promise<void> {
  const body = JSON.stringify({ key, secret });
  const response = await ask('', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!response.ok) throw await problemOf(response);
  hasEnded.set(false);
  session.set(await sessionOf(response));
}

/** Every answer of a sandbox says which it is. */
async function sessionOf(response: Response): Promise<Session> {
  const answer = (await response.json()) as Omit<Session, 'sandbox'>;
  return { ...answer, sandbox: response.headers.get('x-sandbox') };
}

let renewal: Promise<Session | null> | undefined;

/** Another token by the cookie, or nothing without a live session. One request, however many wait for it. */
export function renewSession(): Promise<Session | null> {
  renewal ??= renew().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function renew(): Promise<Session | null> {
  const response = await ask('/renewal', { method: 'POST' });
  if (response.status === 429 || response.status >= 500) throw await problemOf(response);
  const renewed = response.ok ? await sessionOf(response) : null;
  if (!renewed && session.get()) hasEnded.set(true);
  session.set(renewed);
  return renewed;
}

/** Ends the session and its tokens at once, at the service and then here. Throws where it goes on: the cookie would open it again. */
export async function signOut(): Promise<void> {
  const response = await ask('/current', { method: 'DELETE' });
  if (!response.ok) throw await problemOf(response);
  session.set(null);
}

/** A token that is good for the next request. */
export async function freshToken(): Promise<string | undefined> {
  const current = session.get();
  if (!current) return undefined;
  const left = Date.parse(current['token-expires-at']) - Date.now();
  if (left > RENEWAL_MILLISECONDS) return current.token;
  return (await renewSession())?.token;
}
