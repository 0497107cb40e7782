import type { FieldError } from '../../shared/http/problem.ts';
import { ASSIGNMENTS_MAX, type Assignment, type Machine, NOTES_LENGTH_MAX } from './schema.ts';

/** The machine with a line added to its notes, or nothing when they would grow too long. */
export function noted(machine: Machine, note: string): Machine | undefined {
  const notes = machine.notes ? `${machine.notes}\n${note}` : note;
  return notes.length > NOTES_LENGTH_MAX ? undefined : { ...machine, notes };
}

/** The machine with an order assigned: once, at the end, the oldest forgotten when there are too many. */
export function assigned(machine: Machine, assignment: Assignment): Machine {
  const others = (machine.assignments ?? []).filter(({ id }) => id !== assignment.id);
  return { ...machine, assignments: [...others, assignment].slice(-ASSIGNMENTS_MAX) };
}

/** A parameter code names one parameter of a machine. `prefix` points to the machine. */
export function parameterErrors(
  { parameters }: { readonly parameters?: Machine['parameters'] },
  prefix: string,
): FieldError[] {
  const codes = (parameters ?? []).map(({ code }) => code);
  return codes.flatMap((code, position) =>
    codes.indexOf(code) < position
      ? [{ pointer: `${prefix}/parameters/${position}/code`, message: 'must be unique among the parameters' }]
      : [],
  );
}
