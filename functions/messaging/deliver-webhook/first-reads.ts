import type { SigningKeys } from '../../../shared/api-secret.ts';
import type { DeliveryKey } from '../model/delivery-item.ts';
import { apiSigningKeys, type EndpointAsked, readEndpoints } from '../model/endpoint.ts';

type Asked = Required<EndpointAsked> & { readonly apiKey: string };
type FirstRead = Awaited<ReturnType<typeof readEndpoints>>[number] & { readonly keys: SigningKeys | undefined };
type Waiting = { readonly asked: Asked; readonly done: PromiseWithResolvers<FirstRead> };

/** What the first attempts of one batch read. */
export type FirstReads = (key: DeliveryKey, apiKey: string) => Promise<FirstRead>;

/**
 * Reads what first attempts take: of those that begin in the same moment all in one round trip, the API key that signs once
 * for the batch. Where that fails each reads alone, so that a message which makes no sense fails alone.
 */
export function openFirstReads(): FirstReads {
  const keys = new Map<string, Promise<SigningKeys | undefined>>();
  let waiting: Waiting[] = [];

  function signingKeys({ company, apiKey }: Asked): Promise<SigningKeys | undefined> {
    const name = `${company} ${apiKey}`;
    const known = keys.get(name) ?? apiSigningKeys(company, apiKey, true);
    keys.set(name, known);
    // Who asks next tries again.
    known.catch(() => keys.delete(name));
    return known;
  }

  async function read(all: readonly Waiting[]): Promise<void> {
    const asked = all.map((one) => one.asked);
    try {
      const [found, signing] = await Promise.all([readEndpoints(asked), Promise.all(asked.map(signingKeys))]);
      for (const [position, { done }] of all.entries()) {
        done.resolve({ ...(found[position] as FirstRead), keys: signing[position] });
      }
    } catch (error) {
      const [only, ...others] = all;
      if (only && others.length === 0) only.done.reject(error);
      else await Promise.all(all.map((one) => read([one])));
    }
  }

  return (key, apiKey) => {
    const { company, webhook } = key;
    const done = Promise.withResolvers<FirstRead>();
    waiting.push({ asked: { company, webhook, delivery: key, apiKey }, done });
    if (waiting.length === 1) {
      queueMicrotask(() => {
        const all = waiting;
        waiting = [];
        void read(all);
      });
    }
    return done.promise;
  };
}
