import type { Command } from 'commander';

/** Shells that a completion can be made for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** A script for a shell that completes the names of commands, their options, and what their first argument may be. */
export function completionScript(program: Command, shell: (typeof SHELLS)[number]): string {
  const name = program.name();
  const words = program.commands.map((command) => [command.name(), wordsOf(command).join(' ')] as const);
  const names = words.map(([one]) => one).join(' ');
  if (shell === 'fish') {
    const top = `complete -c ${name} -f -n __fish_use_subcommand -a '${names}'`;
    const below = words.map(
      ([one, rest]) => `complete -c ${name} -f -n '__fish_seen_subcommand_from ${one}' -a '${rest}'`,
    );
    return [top, ...below].join('\n');
  }
  const cases = words.map(([one, rest]) => `    ${one}) words='${rest}';;`);
  return [
    ...(shell === 'zsh' ? ['autoload -U +X bashcompinit && bashcompinit'] : []),
    `_${name}() {`,
    `  local words='${names}'`,
    `  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in`,
    ...cases,
    "    *) words='';;",
    '  esac',
    `  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))`,
    '}',
    `complete -F _${name} ${name}`,
  ].join('\n');
}

function wordsOf(command: Command): readonly string[] {
  const choices = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
  return [...choices, ...command.options.flatMap(({ long }) => (long ? [long] : []))];
}
