import { readFileSync } from 'node:fs';
import { stubTransport } from './transport.ts';

/**
 * A fresh process of a function: `invoke <bundle> <count> <event file>`. Loads the bundle, hands it the event `count`
 * times as Lambda's runtime does (JSON text in, JSON text out), and ends without waiting for timers. A wrong answer is
 * an error: how fast a function fails is no figure.
 */
const [, , bundle = '', count = '0', file = ''] = process.argv;
const invocations = Number(count);
// Loading https takes more than anything measured here: a function without it must not pay for it.
if (invocations > 0 && /["'](node:)?https["']/.test(readFileSync(bundle, 'utf8'))) stubTransport();
const { handler } = (await import(bundle)) as { handler: (event: unknown) => Promise<{ statusCode: number }> };
const event = invocations > 0 ? readFileSync(file, 'utf8') : '';
for (let invocation = 0; invocation < invocations; invocation += 1) {
  const answer = await handler(JSON.parse(event));
  if (JSON.stringify(answer).length < 100 || answer.statusCode !== 201) {
    console.error(`Unexpected answer: ${JSON.stringify(answer)}`);
    process.exit(1);
  }
}
process.exit(0);
