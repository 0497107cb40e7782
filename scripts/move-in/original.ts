import { type Access, clientOf, logInWith } from './client.ts';

/** A thing as the original shows it. */
export type Entry = Readonly<Record<string, unknown>>;

/** What is read of the original, by GET alone. */
export type Original = {
  /** One page of a list; `[]` behind its end. */
  page(path: string, page: number): Promise<readonly Entry[]>;
  /** One thing; nothing when there is none. */
  one(path: string): Promise<Entry | undefined>;
};

/**
 * The original by its documented routes only: lists by `page`, the token as `access_token`, no header of ours. The token
 * that is there is taken before one is made, for a new one ends the other, which another program may have.
 */
export function originalOf(access: Access): Original {
  const ask = clientOf(access, logInWith(access, ['productions_write']));
  const get = async (path: string) => {
    const joint = path.includes('?') ? '&' : '?';
    const answer = await ask((token) => ({
      method: 'GET',
      path: `${path}${joint}access_token=${encodeURIComponent(token)}`,
      headers: { 'content-type': 'application/json' },
    }));
    if (answer.status === 404) return undefined;
    if (answer.status >= 300)
      throw new Error(`${access.base} refuses ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return JSON.parse(answer.text) as unknown;
  };
  return {
    page: async (path, page) => {
      const found = await get(`${path}${path.includes('?') ? '&' : '?'}page=${page}`);
      // The printed list of products is one object.
      return (Array.isArray(found) ? found : found === undefined ? [] : [found]) as readonly Entry[];
    },
    one: async (path) => (await get(path)) as Entry | undefined,
  };
}
