import { Problem } from '../../../shared/problem.ts';

/** Why one serial cannot be what the request wants. */
export type SerialFault = { readonly serial: string; readonly message: string };

/** How many faults an answer names. */
const NAMED_MAX = 100;

/** 409 that names every serial that stands in the way by its place in the request; nothing has happened. */
export function serialConflict(serials: readonly string[], faults: readonly SerialFault[]): Problem {
  const places = new Map(serials.map((serial, index) => [serial, index]));
  const details = faults
    .map(({ serial, message }) => ({ index: places.get(serial) ?? 0, serial_number: serial, message }))
    .toSorted((a, b) => a.index - b.index);
  const [first] = details;
  const more = details.length > 1 ? ` (and ${details.length - 1} more)` : '';
  const detail = `Nothing was done: serial ${JSON.stringify(first?.serial_number)} ${first?.message}${more}.`;
  const errors = details.slice(0, NAMED_MAX).map(({ index, message }) => ({ pointer: `/serials/${index}`, message }));
  const members = details.length > NAMED_MAX ? { total: details.length } : {};
  return new Problem(409, 'serial-conflict', 'Conflict', detail, {
    error: 'SerialConflictError',
    details,
    errors,
    members,
  });
}
