import type { RawItem } from './walk.ts';

/** What of an item of each kind opens something or signs for the company, as paths of attributes. */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  company: ['seal'],
  'static-tokens': ['hash'],
  webhooks: ['secret', 'previousSecret', 'previousSecrets'],
};

/** Kinds that are nothing but secrets. */
export const SECRET_KINDS = ['api-key-records', 'static-token-records'];

/** An item without what is secret about it. */
export function withoutSecrets(kind: string, item: RawItem): RawItem {
  const data = item.data?.M;
  const secrets = SECRETS[kind];
  if (!data || !secrets) return item;
  const shown = Object.entries(data).filter(([name]) => !secrets.includes(name));
  return { ...item, data: { M: Object.fromEntries(shown) } };
}
