/** A request as it arrives; `url` is path and query as sent, undecoded. */
export type GatewayRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array | undefined;
  readonly sourceIp?: string;
};

/** What goes back; names of headers keep the case they were given. */
export type GatewayResponseMessage = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
  /** The body is bytes, written as base64. */
  readonly isBase64Encoded?: true;
};

/** Names with all their values, in the order sent. */
export type Multi = Readonly<Record<string, string[]>>;

/** All values of every header, under the spelling met first. */
export function headerValues(headers: GatewayRequest['headers'] = {}): Multi {
  const values: Record<string, string[]> = Object.create(null);
  const spelling = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    const known = spelling.get(name.toLowerCase()) ?? name;
    spelling.set(name.toLowerCase(), known);
    values[known] = [...(values[known] ?? []), ...(typeof value === 'string' ? [value] : value)];
  }
  return { ...values };
}

/** All values of every query parameter, decoded; a bare name has the empty value. */
export function queryValues(query: string): Multi {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) values[name] = [...(values[name] ?? []), value];
  return { ...values };
}

/** The last value of each name, which is what API Gateway keeps where it keeps one. */
export function lastValues(multi: Multi): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(multi).map(([name, values]) => [name, values.at(-1) ?? '']));
}

/** Path and query string of a URL; characters that must be encoded in a path are, so that it is safe inside JSON. */
export function splitUrl(url: string): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark + 1);
  return {
    path: path.replace(/[^!-~]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character.toWellFormed())),
    query,
  };
}

/** Whether every percent sign begins an encoded UTF-8 character; API Gateway refuses a path where not. */
export function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
