/** A header of a request, whatever case it was sent in; API Gateway passes names on as they came. `name` in lower case. */
export function headerOf(
  headers: Readonly<Record<string, string | undefined>> | null | undefined,
  name: string,
): string | undefined {
  for (const [sent, value] of Object.entries(headers ?? {})) {
    if (sent.length === name.length && sent.toLowerCase() === name) return value;
  }
  return undefined;
}
