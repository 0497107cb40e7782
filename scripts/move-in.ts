import { parseArgs } from 'node:util';
import { sendTo } from './move-in/client.ts';
import { moveCompany } from './move-in/move.ts';
import { originalOf } from './move-in/original.ts';
import { progressOn } from './move-in/progress.ts';
import { isAgreed, reportText, surveyText } from './move-in/report.ts';
import { secretOf } from './move-in/secrets.ts';
import { surveyOf } from './move-in/survey.ts';
import { targetOf } from './move-in/target.ts';
import { commonOptions, parsedArguments, runProgram, UsageError } from './operator/program.ts';

const usage = `Usage:
  npm run move-in -- --from <base URL> --key <API key>
      Counts what there is to move out of a company of the original product, and says how long a move takes. Nothing is
      written.
  npm run move-in -- --from <base URL> --key <API key> --to <base URL> --to-key <API key> --write
      Reads the company and writes it here. Broken off, it goes on when it is started again; done, it carries over what is
      new since. It ends with what was not carried over, and what differs; exit code 1 when something does.

  --secret <text>      the secret of --key; better MOVE_IN_SECRET in the environment, or typed when asked
  --to-secret <text>   the secret of --to-key; better MOVE_IN_TO_SECRET, or typed when asked
  --state <folder>     keeps what was read, and which id there is which here; default move-in-state. Keep it.
  --per-minute <n>     requests a minute there, default 100 of the 120 that the company has; 0: no limit

The key of --to-key has the admin role.`;

const options = {
  from: { type: 'string' },
  key: { type: 'string' },
  secret: { type: 'string' },
  to: { type: 'string' },
  'to-key': { type: 'string' },
  'to-secret': { type: 'string' },
  state: { type: 'string', default: 'move-in-state' },
  'per-minute': { type: 'string', default: '100' },
  write: { type: 'boolean', default: false },
  help: commonOptions.help,
} as const;

const TRIES = 6;

async function main(): Promise<void> {
  const values = parse();
  if (values.help) return console.log(usage);
  const { from, key, to, 'to-key': toKey, state, write } = values;
  if (!from || !key) throw new UsageError('From where? --from and --key are missing.');
  if (write && !(to && toKey)) throw new UsageError('Where to? --to and --to-key are missing.');
  const perMinute = Number(values['per-minute']);
  if (!Number.isInteger(perMinute) || perMinute < 0) throw new UsageError('--per-minute is a whole number, 0 or more.');
  const secret = await secretOf(values.secret, 'MOVE_IN_SECRET', `secret of ${key}`);
  const original = originalOf({ base: from, key, secret, send: sendTo(from), perMinute, tries: TRIES });
  const survey = await surveyOf(original);
  console.log(`${surveyText(survey, perMinute)}\n`);
  if (!write || !to || !toKey) return console.log('Nothing was written. Add --write to move.');
  const toSecret = await secretOf(values['to-secret'], 'MOVE_IN_TO_SECRET', `secret of ${toKey}`);
  const target = targetOf({ base: to, key: toKey, secret: toSecret, send: sendTo(to), perMinute: 0, tries: TRIES });
  const things = Object.values(survey.counts).reduce((sum, count) => sum + count, 0);
  // Read, written and compared; products with their details and stock.
  const progress = progressOn(process.stderr, 3 * things + 3 * survey.counts.products + survey.openOrders);
  const name = `${from} ${key} → ${to} ${toKey}`;
  const { reconciliation, losses } = await moveCompany({ name, original, target, folder: state, progress });
  console.log(`\n${reportText(state, reconciliation, losses)}`);
  if (!isAgreed(reconciliation)) process.exitCode = 1;
}

const parse = () => parsedArguments(() => parseArgs({ options }).values);

await runProgram(main, usage);
