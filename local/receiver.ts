import type { GatewayRequest, GatewayResponseMessage } from './gateway/request.ts';

/** An endpoint for webhooks that the sandbox itself offers; the deployed API has none of it. */
export const receiverPath = '/api/sandbox/receiver';

const statuses = new RegExp(`^${receiverPath}(?:/([2-5]\\d\\d))?$`);

/** What the receiver answers: 200, or the status that its path ends with. Nothing for any other path. */
export function receiverAnswer({ method, url }: GatewayRequest): GatewayResponseMessage | undefined {
  const found = method === 'POST' ? statuses.exec(url.split('?')[0] ?? '') : null;
  if (!found) return undefined;
  const status = Number(found[1] ?? 200);
  const message = status < 300 ? 'Taken in.' : `The receiver answers ${status}, as its path says.`;
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) };
}
