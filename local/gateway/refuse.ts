import { gatewayResponses } from '../../shared/http/gateway-responses.ts';
import type { AuthorizerContext, IncomingRequest } from './event.ts';
import type { GatewayResponseMessage } from './request.ts';

/** Values of `$context` in the gateway's own answers. */
type ResponseContext = {
  readonly incoming: IncomingRequest;
  readonly authorizer?: AuthorizerContext | undefined;
  /** Of a refusal whose type has none. */
  readonly status?: number;
};

/** An answer the gateway gives by itself, rendered as API Gateway renders it: by replacing `$context.…`, no more. */
export function gatewayRefusal(
  type: string,
  { incoming, authorizer = {}, status }: ResponseContext,
): GatewayResponseMessage {
  const fallback = type === 'DEFAULT_5XX' ? type : 'DEFAULT_4XX';
  const response = find(type) ?? find(fallback);
  if (!response) throw new Error(`There is no gateway response ${type}.`);
  const context = (name: string): string | undefined => {
    if (name === 'requestId') return incoming.requestId;
    if (name === 'path') return incoming.path;
    if (name === 'error.responseType') return type;
    return name.startsWith('authorizer.') ? authorizer[name.slice('authorizer.'.length)] : undefined;
  };
  const headers: Record<string, string> = {};
  for (const [name, expression] of Object.entries(response.headers)) {
    const value = /^'.*'$/.test(expression) ? expression.slice(1, -1) : context(expression.replace(/^context\./, ''));
    if (value !== undefined) headers[name] = value;
  }
  const body = response.template.replace(/\$context\.([A-Za-z.]*[A-Za-z])/g, (_, name: string) => context(name) ?? '');
  return { status: response.status ?? status ?? (fallback === 'DEFAULT_5XX' ? 500 : 400), headers, body };
}

const find = (type: string) => gatewayResponses.find((response) => response.type === type);
