// Runs the tests of how data is stored on Amazon's DynamoDB Local, or those named: docs/data-model.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dynamoDbLocalCommand } from '../../local/dynamodb-local.ts';

/** What leans on what a database promises: conditions, transactions, pages, indexes, statements, numbers, stream. */
const STORAGE = [
  'test/shared/db',
  'test/shared/register',
  'test/shared/http/admission',
  'test/capacity',
  'test/inventory',
  'test/messaging/events',
  'test/production/productions',
  'test/serialization/serials',
  'test/serialization/packs',
  'test/scripts/company',
  'test/batteries/interleaving.test.ts',
  'test/batteries/isolation.test.ts',
  'test/batteries/receipts.test.ts',
];

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message);
  return 1;
});

async function main(): Promise<number> {
  const { DYNAMODB_LOCAL: named = '' } = process.env;
  const folder = named && resolve(named);
  // Says now what each process of the tests would say.
  dynamoDbLocalCommand(folder);
  const chosen = process.argv.slice(2);
  const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
  const args = [vitest, 'run', ...(chosen.length > 0 ? chosen : STORAGE)];
  // One endpoint for all processes of the tests would have each of them carry the stream of all.
  const env = { ...process.env, DYNAMODB_LOCAL: folder, DYNAMODB_ENDPOINT: '' };
  const tests = spawn(process.execPath, args, { stdio: 'inherit', env });
  const [code] = (await once(tests, 'exit')) as [number | null];
  return code ?? 1;
}
