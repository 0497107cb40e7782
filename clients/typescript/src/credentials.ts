/** Who asks: an API key, for which the client logs in; the same with each request, for machines; or a token that is there. */
export type Credentials =
  | { readonly key: string; readonly secret: string; readonly scopes?: readonly Scope[] | undefined }
  | { readonly key: string; readonly secret: string; readonly basic: true }
  | { readonly token: string };

/** What a token may do. */
export type Scope = 'productions_write' | 'company_admin';

/** A token and its end. */
export type Token = { readonly token: string; readonly 'expires-at': string };

/** The `Authorization` of requests. */
export type Authorization = {
  /** Logs in when there is none, or when it ends within a minute. */
  current(): Promise<string>;
  /** Says that one was refused with 401; whether there can be another one. */
  isReplaced(refused: string): boolean;
};

const RENEWAL_MILLISECONDS = 60_000;

/** HTTP Basic. */
export function basicAuthorization({ key, secret }: { readonly key: string; readonly secret: string }): string {
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${key}:${secret}`)))}`;
}

/** One that is as it is. */
export function fixedAuthorization(value: string): Authorization {
  return { current: async () => value, isReplaced: () => false };
}

/**
 * One by log-in. An API key has one live token: logging in ends the one before. So all requests share it, those that need a
 * new one at the same time share the log-in, and a refusal of one that was replaced meanwhile is no reason for another.
 */
export function renewedAuthorization(logIn: () => Promise<Token>): Authorization {
  let live: Promise<{ readonly value: string; readonly until: number }> | undefined;
  let known: string | undefined;
  const renew = () => {
    const renewal = logIn().then((answer) => {
      known = `Bearer ${answer.token}`;
      return { value: known, until: Date.parse(answer['expires-at']) - RENEWAL_MILLISECONDS };
    });
    live = renewal;
    renewal.catch(() => {
      if (live === renewal) live = undefined;
    });
    return renewal;
  };
  return {
    async current() {
      const token = await (live ?? renew());
      if (token.until > Date.now()) return token.value;
      if (known === token.value) {
        known = undefined;
        live = undefined;
      }
      return (await (live ?? renew())).value;
    },
    isReplaced(refused) {
      if (known === refused) {
        known = undefined;
        live = undefined;
      }
      return true;
    },
  };
}
