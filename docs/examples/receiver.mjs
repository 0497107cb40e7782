// A webhook endpoint in its smallest form: node receiver.mjs <port> <API secret> [<secret of the webhook>].
// Prints one line per call. With the secret of the webhook it checks the new header, without it the old one.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const [port, apiSecret, webhookSecret] = process.argv.slice(2);

const isEqual = (sent, expected) => {
  const bytes = Buffer.from(String(sent), 'base64');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
};

/** The old header signs the body, byte for byte; the key is the secret of the API key that made the webhook. */
function hasOldSignature(headers, body) {
  return isEqual(headers['x-prodsmart-hmac-sha256'], createHmac('sha256', apiSecret).update(body).digest());
}

/**
 * The new header (Standard Webhooks) signs `<webhook-id>.<webhook-timestamp>.<body>`; the key is the secret of the webhook
 * without `whsec_`, from base64. It has a signature for each secret that is live, such as `v1,… v1,…`.
 */
function hasNewSignature(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const key = Buffer.from(webhookSecret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  return signatures.split(' ').some((one) => one.startsWith('v1,') && isEqual(one.slice('v1,'.length), expected));
}

const isGenuine = webhookSecret ? hasNewSignature : hasOldSignature;

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const genuine = isGenuine(request.headers, body);
  const { code } = JSON.parse(body.toString('utf8'));
  console.log(`${request.headers['x-prodsmart-topic']} ${code}, signature ${genuine ? 'genuine' : 'FORGED'}`);
  response.writeHead(genuine ? 200 : 401).end();
}).listen(Number(port), '127.0.0.1');
