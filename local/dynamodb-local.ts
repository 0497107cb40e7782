import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineCommand } from './engine-process.ts';

/** What Amazon says its engine needs from version 2.6 on. */
const JAVA_MIN = 17;
/** A virtual machine for Java starts slowly, above all where several do at once. */
const START_MILLISECONDS = 60_000;

const DOCUMENTATION =
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.DownloadingAndRunning.html';

/**
 * How Amazon's DynamoDB Local of a folder, as it was unpacked there, is started: with its data in `kept`, else in memory.
 * It tells Amazon nothing of its use. Throws one sentence that says what is missing, where it or Java is.
 */
export function dynamoDbLocalCommand(folder: string, kept?: string): EngineCommand {
  const program = join(folder, 'DynamoDBLocal.jar');
  if (!existsSync(program)) {
    throw new Error(
      `${folder ? `There is no DynamoDBLocal.jar in ${folder}.` : 'DYNAMODB_LOCAL names no folder.'} Amazon's DynamoDB Local is had from Amazon, under a licence of its own ` +
        `(${DOCUMENTATION}); unpack it, and let DYNAMODB_LOCAL name the folder.`,
    );
  }
  return {
    command: java(),
    args: (port) => [
      `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
      '-jar',
      program,
      '-sharedDb',
      ...(kept === undefined ? ['-inMemory'] : ['-dbPath', kept]),
      '-port',
      String(port),
    ],
    // It prints its settings, and only then begins to listen.
    ready: /^Port:\s+\d+/m,
    answers: isAnswered,
    startMilliseconds: START_MILLISECONDS,
    env: { DDB_LOCAL_TELEMETRY: '0' },
  };
}

/** The Java of `JAVA_HOME`, else the first one on the path. */
function java(): string {
  const { JAVA_HOME } = process.env;
  const program = JAVA_HOME ? join(JAVA_HOME, 'bin', 'java') : 'java';
  const { stderr, status } = spawnSync(program, ['-version'], { encoding: 'utf8' });
  const version = /version "([^"]+)"/.exec(stderr ?? '')?.[1] ?? '';
  if (status === 0 && Number.parseInt(version, 10) >= JAVA_MIN) return program;
  const found = version ? `this is ${version}` : `${program} does not run`;
  throw new Error(`Amazon's DynamoDB Local needs Java ${JAVA_MIN} or newer; ${found}. JAVA_HOME may name another one.`);
}

async function isAnswered(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
