import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from '../operator/program.ts';

/** A secret from its option, else from its variable, else asked for without showing it. */
export async function secretOf(option: string | undefined, variable: string, question: string): Promise<string> {
  const known = option ?? process.env[variable];
  if (known) return known;
  if (!process.stdin.isTTY) throw new UsageError(`The ${question} is missing: set ${variable}.`);
  process.stderr.write(`${question}: `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
