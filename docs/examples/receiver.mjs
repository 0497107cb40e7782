// A webhook endpoint in its smallest form: node receiver.mjs <port> <API secret>. Prints one line per call.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const [port, secret] = process.argv.slice(2);

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const expected = createHmac('sha256', secret).update(body).digest();
  const sent = Buffer.from(String(request.headers['x-prodsmart-hmac-sha256']), 'base64');
  const genuine = sent.length === expected.length && timingSafeEqual(sent, expected);
  const { code } = JSON.parse(body.toString('utf8'));
  console.log(`${request.headers['x-prodsmart-topic']} ${code}, signature ${genuine ? 'genuine' : 'FORGED'}`);
  response.writeHead(genuine ? 200 : 401).end();
}).listen(Number(port), '127.0.0.1');
