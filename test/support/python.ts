import { basename, join } from 'node:path';
import { CommandFailed, callersEnvironment, run } from './command.ts';

/** A precondition of this machine that is not met: said in one sentence, without a stack trace. */
export class MissingPrecondition extends Error {}

/** A Python that is needed: what it is called, and its oldest version. */
export type Python = { readonly command: string; readonly version: string };

/** What pip installs: a program of PyPI, such as `moto[server]==5.2.5`, or all that a file lists. */
export type Requirement = string | { readonly listedIn: string };

/**
 * Installs what is required into a virtual environment at `home`, which is made where it is not there yet, and answers the
 * folder of its commands. Throws `MissingPrecondition` where Python or PyPI is missing.
 */
export async function installedCommands(
  home: string,
  requirement: Requirement,
  signal: AbortSignal,
  { command, version }: Python = { command: 'python3', version: '3.10' },
): Promise<string> {
  const need = (program: string, args: readonly string[], otherwise: string) =>
    mustRun(program, args, otherwise, signal);
  const wanted = `import sys, venv; sys.exit(sys.version_info < (${version.replace('.', ', ')}) and 'This is ' + sys.version)`;
  await need(command, ['-c', wanted], `Python ${version} or newer is needed as ${command}.`);
  await need(command, ['-m', 'venv', home], 'Python cannot make a virtual environment.');
  const [what, args] =
    typeof requirement === 'string'
      ? [requirement, [requirement]]
      : [`What ${basename(requirement.listedIn)} lists`, ['-r', requirement.listedIn]];
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...args];
  await need(join(home, 'bin', 'python'), pip, `${what} cannot be installed from PyPI.`);
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
