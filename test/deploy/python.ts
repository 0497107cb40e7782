import { join } from 'node:path';
import { CommandFailed, callersEnvironment, run } from './command.ts';

/** A precondition of this machine that is not met: said in one sentence, without a stack trace. */
export class MissingPrecondition extends Error {}

/** A Python that is needed: what it is called, and its oldest version. */
export type Python = { readonly command: string; readonly version: string };

/**
 * Installs a program of PyPI, such as `moto[server]==5.2.5`, into a virtual environment of its own beneath `scratch`, and
 * answers the folder of its commands. Throws `MissingPrecondition` where Python or PyPI is missing.
 */
export async function installedCommands(
  scratch: string,
  requirement: string,
  signal: AbortSignal,
  { command, version }: Python = { command: 'python3', version: '3.10' },
): Promise<string> {
  const need = (program: string, args: readonly string[], otherwise: string) =>
    mustRun(program, args, otherwise, signal);
  const wanted = `import sys; sys.exit(sys.version_info < (${version.replace('.', ', ')}) and 'This is ' + sys.version)`;
  await need(command, ['-c', wanted], `Python ${version} or newer is needed as ${command}.`);
  const home = join(scratch, 'venv');
  await need(command, ['-m', 'venv', home], 'Python cannot make a virtual environment.');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', requirement];
  await need(join(home, 'bin', 'python'), pip, `${requirement} cannot be installed from PyPI.`);
  return join(home, 'bin');
}

/** Runs what must work on this machine, with the caller's environment, and says in words what is needed otherwise. */
export async function mustRun(
  program: string,
  args: readonly string[],
  otherwise: string,
  signal: AbortSignal,
): Promise<string> {
  try {
    return await run(program, args, callersEnvironment(), signal);
  } catch (error) {
    throw error instanceof CommandFailed ? new MissingPrecondition(`${otherwise} (${lastLine(error)})`) : error;
  }
}

function lastLine({ output, message }: CommandFailed): string {
  return output.trim().split('\n').at(-1) || message;
}
