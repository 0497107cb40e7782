import { accessSync, constants, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dynamoDbLocalCommand } from './dynamodb-local.ts';
import { type EngineCommand, startEngine } from './engine-process.ts';
import { ensureTable } from './table.ts';

/** The running database: `endpoint` for the SDK, `streamArn` of the table for the poller. */
export type Database = {
  readonly endpoint: string;
  readonly streamArn: string;
  /** Where the embedded engine keeps its data; nothing of another engine. */
  readonly file?: string | undefined;
  stop(): Promise<void>;
  /** Ends an engine that was started here without warning; does nothing to another one. */
  kill(): Promise<void>;
};

/** Where the engine that is started keeps its data, else in memory; its port, else a free one; the table, else the sandbox's. */
export type DatabaseOptions = {
  readonly folder?: string | undefined;
  readonly port?: number | undefined;
  readonly table?: string | undefined;
};

const nothing = async () => {};

/**
 * Starts the embedded DynamoDB, or Amazon's own of the folder `DYNAMODB_LOCAL` names, or takes the one at
 * `DYNAMODB_ENDPOINT`, and creates the table when it is missing. Throws where there is none, saying what to do.
 */
export async function startDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (endpoint)
    return { endpoint, streamArn: await ensureTable(endpoint, options.table), stop: nothing, kill: nothing };
  const { command, file, tune = nothing } = engineOf(options);
  const engine = await startEngine({ ...command, port: options.port });
  const { stop, kill } = engine;
  try {
    const local = `http://127.0.0.1:${engine.port}`;
    const streamArn = await ensureTable(local, options.table);
    await tune();
    return { endpoint: local, streamArn, file, stop, kill };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is started, and what is done to it once its table is there. */
type Engine = { readonly command: EngineCommand; readonly file?: string; readonly tune?: () => Promise<void> };

function engineOf({ folder }: DatabaseOptions): Engine {
  const amazons = process.env.DYNAMODB_LOCAL;
  return amazons ? { command: dynamoDbLocalCommand(amazons, folder) } : embeddedEngine(folder);
}

function embeddedEngine(kept: string | undefined): Engine {
  const command = engineBinary();
  const folder = kept ?? mkdtempSync(join(memoryFolder(), 'shopfloor-'));
  const file = join(folder, 'table.db');
  return {
    command: {
      command,
      args: (port) => ['--host', '127.0.0.1', '--port', String(port), '--db-path', file],
      ready: /listening on/,
      temporaryFolder: kept === undefined ? folder : undefined,
    },
    file,
    tune: () => tuneStream(file),
  };
}

/** dynoxide is an npm package per platform with nothing but the program in it. */
function engineBinary(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`@dynoxide/${platform}/package.json`);
    return join(dirname(manifest), 'dynoxide');
  } catch {
    throw new Error(
      `There is no embedded DynamoDB for ${platform}. Start another one, such as Amazon's DynamoDB Local ` +
        '(docker run -p 8000:8000 amazon/dynamodb-local), and set DYNAMODB_ENDPOINT=http://127.0.0.1:8000.',
    );
  }
}

/** Where files are as fast and volatile as memory: without a file at all the engine is ten times slower. */
export function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

/**
 * Works around two gaps of dynoxide 1.2.1: every write looks for the highest sequence number without an index (3.2 ms
 * instead of 0.4), and records are kept without limit, not 24 hours. The latest stays: numbering goes on from it.
 * Touches the engine's own file, so anything unexpected there is left alone.
 */
async function tuneStream(file: string): Promise<void> {
  try {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(file, { timeout: 2000 });
    try {
      database.exec(`
        CREATE INDEX IF NOT EXISTS stream_position ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
        DELETE FROM _stream_records
          WHERE created_at < unixepoch() - 86400 AND id < (SELECT MAX(id) FROM _stream_records)`);
    } finally {
      database.close();
    }
  } catch (error) {
    console.error(`The stream of the embedded DynamoDB is not tuned: ${error}`);
  }
}
