import { db } from '../../shared/db/table.ts';

/** Picks the call to the table that is interfered with: its command, such as `PutItem`, and its input as written. */
export type Picks = (command: string, input: Readonly<Record<string, unknown>>) => boolean;

type Send = (send: () => Promise<unknown>) => Promise<unknown>;

/** Does `work` right before the first picked call is sent: what another request does in between. */
export function interrupt(picks: Picks, work: () => Promise<unknown>): () => void {
  return interfere('initialize', picks, 1, async (send) => {
    await work();
    return send();
  });
}

/** The picked calls take effect, but their answers are lost, as when a connection breaks; the SDK sends them again. */
export function loseAnswers(picks: Picks, times = 1): () => void {
  return interfere('deserialize', picks, times, async (send) => {
    await send();
    throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
  });
}

function interfere(step: 'initialize' | 'deserialize', picks: Picks, times: number, how: Send): () => void {
  const { middlewareStack } = db();
  const name = `interfere-${crypto.randomUUID()}`;
  let left = times;
  middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const input = request.input as Readonly<Record<string, unknown>>;
        if (left === 0 || !picks(commandName.replace(/Command$/, ''), input)) return next(request);
        left -= 1;
        return (await how(() => next(request))) as never;
      },
    { step: step as 'initialize', priority: 'low', name },
  );
  return () => void middlewareStack.remove(name);
}
