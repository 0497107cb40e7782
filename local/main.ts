import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { builtConsole } from '../console/build.ts';
import { BOOKING_WINDOW_SECONDS_MAX } from '../shared/limits.ts';
import { playToday } from './demo/today.ts';
import { startFactory } from './factory.ts';
import { seedSandbox } from './seed.ts';

const STOP_MILLISECONDS_MAX = 15_000;

// A third less memory under load: what requests leave behind is collected in smaller portions.
setFlagsFromString('--max-semi-space-size=4');

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function main(): Promise<void> {
  const options = readOptions();
  const { promise: asked, resolve: ask } = Promise.withResolvers<string>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
  // scripts/run.mjs was killed.
  if (process.channel) process.once('disconnect', () => ask('what started it is gone'));
  if (options.console) await builtConsole(console.log);
  const factory = await startFactory({ ...options, seed: seedSandbox });
  await factory.loadFunctions();
  greet(factory.baseUrl ?? '', options.console);
  // A sandbox in the background that ends for a signal, such as that of a terminal that closes, says so in its log.
  console.error(`Shopfloor ends: ${await asked}.`);
  setTimeout(() => process.exit(1), STOP_MILLISECONDS_MAX).unref();
  await factory.stop();
  process.exit(0);
}

function readOptions() {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const {
    PORT = '3000',
    HOST = '127.0.0.1',
    RATE_LIMIT_PER_MINUTE = '120',
    BOOKING_WINDOW_SECONDS = '0',
    DEMO = 'today',
    CONSOLE = 'on',
  } = process.env;
  if (CONSOLE !== 'on' && CONSOLE !== 'off') throw new Error('CONSOLE must be on or off.');
  if (DEMO !== 'today' && DEMO !== 'samples') throw new Error('DEMO must be today or samples.');
  return {
    dataFolder: values.data,
    port: wholeNumber('PORT', PORT, 0, 65_535),
    host: HOST,
    console: CONSOLE === 'on',
    // 0 switches the limit off; a higher one would make the item that counts the requests slow.
    play: DEMO === 'today' ? playToday : undefined,
    rateLimitPerMinute: wholeNumber('RATE_LIMIT_PER_MINUTE', RATE_LIMIT_PER_MINUTE, 0, 10_000),
    bookingWindowSeconds: wholeNumber('BOOKING_WINDOW_SECONDS', BOOKING_WINDOW_SECONDS, 0, BOOKING_WINDOW_SECONDS_MAX),
  };
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(`${name} must be a whole number from ${min} to ${max}.`);
}

/** The last line signals to scripts that everything is ready; keep it as it is. */
function greet(baseUrl: string, hasConsole: boolean): void {
  console.log(`Demo Factory   key demo-key    secret demo-secret
Other Factory  key other-key   secret other-secret

Get a token, then use it for two hours:
  curl -u demo-key:demo-secret -X POST ${baseUrl}/api/authorization
  curl -H "Authorization: Bearer <token>" ${baseUrl}/api/suppliers
The description of the API: ${baseUrl}/docs${hasConsole ? `\nThe console, for people: ${baseUrl}/console` : ''}

Shopfloor ready at ${baseUrl}`);
}
