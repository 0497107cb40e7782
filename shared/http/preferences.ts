import type { APIGatewayProxyEvent } from 'aws-lambda';

type Sent = Pick<APIGatewayProxyEvent, 'headers'> & Partial<Pick<APIGatewayProxyEvent, 'multiValueHeaders'>>;

/** The elements of a list; a comma between quotation marks separates nothing. */
const ELEMENTS = /(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g;
/** A name with its value, if it has one; parameters behind it mean nothing here. */
const PREFERENCE = /^\s*([^\s=;"]+)\s*(?:=\s*"?([^";]*)"?)?/;

/**
 * What a request prefers (RFC 7240), by names in lower case: an empty value and none are the same. Several headers are one
 * list, of which the gateway gives the last alone among `headers`; of a preference that is named twice the first one counts.
 */
export function preferencesOf({ headers, multiValueHeaders }: Sent): ReadonlyMap<string, string> {
  const list = (multiValueHeaders?.prefer ?? [headers?.prefer ?? '']).join(',');
  const named = (list.match(ELEMENTS) ?? []).flatMap((element) => {
    const [, name, value = ''] = PREFERENCE.exec(element) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
  });
  return new Map(named.toReversed());
}
