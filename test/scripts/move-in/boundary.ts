import type { Access, Got, Send, Sent } from '../../../scripts/move-in/client.ts';
import { readAnswer } from '../../support/call.ts';
import { type TestCompany, theFactory } from '../../support/factory.ts';

/** A request that crossed the boundary, without its token. */
export type Crossing = {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly body: string;
};

/** Carries requests to this process's sandbox, and notes each. */
export function recorder(crossings: Crossing[] = []): Send {
  return async (request) => {
    crossings.push(crossingOf(request));
    return carried(request);
  };
}

const crossingOf = ({ method, path, headers, body = '' }: Sent): Crossing => ({
  method,
  path: path.replace(/access_token=[^&]*/, 'access_token='),
  headers: Object.keys(headers),
  body,
});

async function carried({ method, path, headers, body }: Sent): Promise<Got> {
  const factory = await theFactory();
  const { status, headers: answered, text } = readAnswer(await factory.dispatch({ method, url: path, headers, body }));
  return { status, headers: answered, text };
}

/** The end of a process, as far as its requests show it. */
export class Killed extends Error {}

/**
 * A company whose caller dies at every step: at the first sight of a request before it leaves, at the second when it was
 * carried out and its answer is lost. `seen` counts over all runs.
 */
export function deadly(seen: Map<string, number>): Send {
  return async (request) => {
    if (request.path === '/api/authorization') return carried(request);
    const { method, path, body } = crossingOf(request);
    const step = `${method} ${path} ${body}`;
    const times = (seen.get(step) ?? 0) + 1;
    seen.set(step, times);
    if (times === 1) throw new Killed(step);
    const answer = await carried(request);
    if (times === 2 && method !== 'GET') throw new Killed(step);
    return answer;
  };
}

export const accessOf = ({ key, secret }: TestCompany, send: Send): Access => ({
  base: 'http://sandbox',
  key,
  secret,
  send,
  perMinute: 0,
  tries: 1,
});
