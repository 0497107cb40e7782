import { Argument, Command, CommanderError, Option } from 'commander';
import { connect } from 'shopfloor-client';
import manifest from '../package.json' with { type: 'json' };
import { completionScript, SHELLS } from './shopfloor/completion.ts';
import { startFollowing } from './shopfloor/follow.ts';
import { startListening } from './shopfloor/listen.ts';
import { programExit, programs } from './shopfloor/programs.ts';
import { isOnThisMachine, SHIFT_MILLISECONDS, simulated } from './shopfloor/simulate.ts';
import { triggered, triggerTopics } from './shopfloor/trigger.ts';

/** `shopfloor`: what operators and integrators do on a command line, under one name. */
const program = new Command('shopfloor')
  .description('What operators and integrators do with Shopfloor on a command line')
  .version(manifest.version)
  .exitOverride()
  .enablePositionalOptions()
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 failed or refused, 2 not understood.\n"shopfloor help <command>" says more; the programs of operators have their own --help.',
  );

/** Where the company is; by default the sandbox's. */
const reached = (command: Command) =>
  command
    .addOption(new Option('--url <url>', 'base URL of the API').env('SHOPFLOOR_URL').default('http://127.0.0.1:3000'))
    .addOption(new Option('--key <key>', 'API key').env('SHOPFLOOR_KEY').default('demo-key'))
    .addOption(
      new Option('--secret <secret>', 'its secret')
        .env('SHOPFLOOR_SECRET')
        .default('demo-secret', 'that of the sandbox'),
    )
    .option('--json', 'one JSON document a line', false);

type Reached = { readonly url: string; readonly key: string; readonly secret: string; readonly json: boolean };

const shopOf = ({ url, key, secret }: Reached) => connect({ baseUrl: url, key, secret, patienceSeconds: 30 });

for (const { name, file, about } of programs) {
  program
    .command(name)
    .description(about)
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .argument('[arguments...]')
    .action(async (args: string[]) => {
      process.exitCode = await programExit(file, args);
    });
}

const topicNames = (text: string) => text.split(',');

type ListenFlags = Reached & {
  readonly topics: readonly string[];
  readonly port: string;
  readonly publicUrl?: string;
  readonly follow?: boolean;
  readonly forwardTo?: string;
  readonly signingSecret?: string;
  readonly count?: string;
};

reached(program.command('listen'))
  .description('subscribe, print events as they come, and hand them on to a local address, signed again')
  .option('--topics <topics>', 'only these, separated by commas', topicNames, triggerTopics)
  .option('--forward-to <url>', 'local address that gets each call')
  .option('--signing-secret <whsec>', 'signs what is handed on, as that of a webhook (default: a fresh one, printed)')
  .option('--port <port>', 'to be called on', '0')
  .option('--public-url <url>', 'where a deployed API reaches that port, such as a tunnel')
  .option('--follow', 'read the list of events instead; the default for a deployed API without --public-url')
  .option('--count <number>', 'end after so many')
  .action(async (flags: ListenFlags) => {
    const { promise: over, resolve: end, reject } = Promise.withResolvers<void>();
    let left = flags.count === undefined ? Number.POSITIVE_INFINITY : Number(flags.count);
    const heard = (call: Heard, forwarded: number | string | undefined) => {
      console.log(flags.json ? JSON.stringify({ ...call, forwarded }) : line(call, forwarded));
      left -= 1;
      if (left === 0) end();
    };
    const follows = flags.follow ?? !(flags.publicUrl || isOnThisMachine(flags.url));
    const shop = shopOf(flags);
    const listening = follows
      ? await startFollowing({ ...flags, shop, heard, broken: reject })
      : await startListening({ ...flags, shop, port: Number(flags.port), heard });
    // Beside what a program reads.
    console.error(
      follows
        ? `Following ${flags.topics.length} topics in the events of ${listening.url}; Ctrl-C ends it.`
        : `Listening at ${listening.url} to ${flags.topics.length} topics; Ctrl-C ends it.`,
    );
    if (flags.forwardTo) console.error(`Handed on to ${flags.forwardTo}, signed with ${listening.signingSecret}`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
    await over.finally(() => listening.stop());
  });

type Heard = { readonly topic: string; readonly sequence?: number | undefined; readonly data: unknown };

function line({ topic, sequence, data }: Heard, forwarded: number | string | undefined): string {
  const handedOn = forwarded === undefined ? '' : `  → ${forwarded}`;
  return `${String(sequence ?? '').padStart(6)}  ${topic}  ${JSON.stringify(data)}${handedOn}`;
}

reached(program.command('trigger'))
  .description('make a real event of a topic, on a thing of its own: product, order, movement, lot, …')
  .addArgument(new Argument('<topic>').choices(triggerTopics))
  .action(async (topic: string, flags: Reached) => {
    const id = await triggered(shopOf(flags), topic);
    console.log(flags.json ? JSON.stringify({ topic, id }) : `${topic} of ${id}`);
  });

type SimulateFlags = Reached & {
  readonly seed: string;
  readonly speed: string;
  readonly start?: string;
  readonly anyCompany: boolean;
};

reached(program.command('simulate'))
  .description('play a shift in a sandbox: orders, counts, stops, waste, punches, stock, serials; every topic is seen')
  .option('--seed <number>', 'the same seed and start make the same requests', '1')
  .option('--speed <factor>', 'minutes of the shift in a minute; 0: as fast as the API takes it', '60')
  .option('--start <instant>', 'when the shift began (default: so that it ends now)')
  .option('--any-company', 'also in a company that is no sandbox', false)
  .action(async (flags: SimulateFlags) => {
    const start = flags.start === undefined ? new Date(Date.now() - SHIFT_MILLISECONDS) : new Date(flags.start);
    const [seed, speed] = [wholeNumber('--seed', flags.seed), Number(flags.speed)];
    if (!(speed >= 0)) throw new Error('--speed is a number, 0 or more.');
    if (Number.isNaN(start.getTime())) throw new Error('--start is an instant, such as 2026-07-20T06:00:00Z.');
    const say = (minute: number, what: string) =>
      console.log(flags.json ? JSON.stringify({ minute, what }) : `${clock(minute)}  ${what}`);
    const { url, key, secret } = flags;
    const shop = connect({ baseUrl: url, key, secret });
    const count = await simulated({ ...flags, shop, seed, speed, start, say });
    // Beside what a program reads.
    console.error(`The shift of seed ${seed} is over: ${count} things happened.`);
  });

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} is a whole number.`);
  return Number(text);
}

/** Hours and minutes of the shift. */
const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

reached(program.command('reset'))
  .description('bring the sandbox back to its start')
  .action(async ({ url, json }: Reached) => {
    const response = await fetch(new URL('/api/sandbox/reset', url), { method: 'POST' });
    if (!response.ok) throw new Error(`${url} cannot be reset (${response.status}): only the sandbox can.`);
    const { message } = (await response.json()) as { message: string };
    console.log(json ? JSON.stringify({ message }) : message);
  });

program
  .command('completion')
  .description('print a completion for a shell: source <(shopfloor completion bash)')
  .addArgument(new Argument('<shell>').choices(SHELLS))
  .action((shell: (typeof SHELLS)[number]) => console.log(completionScript(program, shell)));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(error.message);
    process.exitCode = 1;
  }
}
