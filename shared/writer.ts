import type { Identity } from './identity.ts';

/** The kinds of callers that change something (rule event-writer). */
export const CALLERS = ['api', 'console', 'machine', 'partner', 'clock', 'booking', 'operator', 'service'] as const;
type Caller = (typeof CALLERS)[number];

/**
 * Says who writes an item with this `pk`: what stands in its attribute `by`. The kind of caller, of a request its id, and
 * of one of the same company the API key, which may be any text; a blank between them.
 */
export type Signature = (pk: string) => string;

/** The signature of a request. What it writes in another company tells that one no API key. */
export const signatureOf =
  ({ company, key, via, session }: Identity, requestId: string): Signature =>
  (pk) => {
    if (!pk.startsWith(`${company.id}#`)) return `partner ${requestId}`;
    return `${session ? 'console' : via === 'basic' ? 'machine' : 'api'} ${requestId} ${key}`;
  };

/** The signature of what no request writes. */
export const signedAs =
  (caller: Caller): Signature =>
  () =>
    caller;

/** Who has made a change. */
export type Writer = {
  readonly caller: Caller;
  readonly requestId?: string | undefined;
  readonly key?: string | undefined;
  /** What the key was called when the change was recorded. */
  readonly keyName?: string | undefined;
};

/** Who an item says has written it; nothing where it says nothing, as one of a former version. */
export function readSignature(by: unknown): Writer | undefined {
  const [, caller, requestId, key] = /^(\S+)(?: (\S+)(?: (.*))?)?$/s.exec(String(by ?? '')) ?? [];
  return caller === undefined ? undefined : { caller: caller as Caller, requestId, key };
}
