import { type Changes, merge } from '../../../shared/merge.ts';
import type { Parameter } from '../../../shared/parameters.ts';
import type { FieldError } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { NOTES_LENGTH_MAX } from '../model/limits.ts';
import {
  ASSIGNMENTS_MAX,
  type Assignment,
  MACHINE_LIST_LENGTH_MAX,
  type Machine,
  type MachineParameter,
  type NoteSent,
} from './schema.ts';

/**
 * The machine with the notes sent in place of its own, and a note on a line below them; nothing when they would grow too
 * long (rule machine-notes).
 */
export function machineWithNotes(
  machine: Machine,
  { notes: sent = machine.notes, note }: NoteSent,
): Machine | undefined {
  const notes = [sent, note].filter(Boolean).join('\n');
  return notes.length > NOTES_LENGTH_MAX ? undefined : { ...machine, notes };
}

/** The machine with an order assigned: once, at the end, the oldest forgotten when there are too many. */
export function machineWithAssignment(machine: Machine, assignment: Assignment): Machine {
  const others = (machine.assignments ?? []).filter(({ id }) => id !== assignment.id);
  return { ...machine, assignments: [...others, assignment].slice(-ASSIGNMENTS_MAX) };
}

/** The machine after a PUT; parameters that stay keep what was reported of them. */
export function machineAfter(before: Machine, sent: Changes<Machine>): Machine {
  const had = new Map((before.parameters ?? []).map((parameter) => [parameter.code, parameter]));
  const kept = ({ code, name }: MachineParameter) => ({ ...had.get(code), code, name });
  return merge(before, sent.parameters ? { ...sent, parameters: sent.parameters.map(kept) } : sent);
}

/**
 * The machine with what it reports of its parameters, each named by its code or its name; one without a definition is
 * added (rules machine-parameter-named, machine-parameters-kept). Nothing when there would be too many.
 */
export function machineWithReport(machine: Machine, report: readonly Parameter[], at: Instant): Machine | undefined {
  const all = [...(machine.parameters ?? [])];
  for (const { name, value } of report) {
    const byCode = all.findIndex(({ code }) => code === name);
    const position = byCode < 0 ? all.findIndex((parameter) => parameter.name === name) : byCode;
    if (position < 0) all.push({ code: name, value, at });
    else all[position] = { ...(all[position] as MachineParameter), value, at };
  }
  return all.length > MACHINE_LIST_LENGTH_MAX ? undefined : { ...machine, parameters: all };
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
