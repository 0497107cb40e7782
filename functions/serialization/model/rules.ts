import type { HistoryStep, PackOrigin, PackStatus, Serial, SerialCommand } from './serial.ts';

/** What is to become of a serial: its next state; nothing, as it is so already; or why it cannot be. */
export type Verdict = { readonly next: Serial } | 'unchanged' | { readonly refused: string };

/** The operation a change belongs to, and the attempt at it. */
export type OperationAttempt = { readonly step: HistoryStep; readonly attempt: string };

/**
 * Decides about one serial. The life of a serial goes one way: available in the pool or unknown, commissioned (the pack
 * is active), released to a market, decommissioned; a command for what is so already changes nothing
 * (rule serial-repeated).
 */
export function verdictOn(command: SerialCommand, serial: Serial | undefined, origin: OperationAttempt): Verdict {
  switch (command.kind) {
    case 'pool':
      return pool(serial, origin);
    case 'commission':
      return commission(command.made, serial, origin);
    case 'release':
      return release(command, serial, origin);
    case 'decommission':
      return decommission(command.reason, serial, origin);
  }
}

function pool(serial: Serial | undefined, { step }: OperationAttempt): Verdict {
  if (!serial) return { next: { status: 'Available', history: [step] } };
  return serial.status === 'Available' ? 'unchanged' : { refused: 'is assigned to a pack already' };
}

function commission(
  made: Omit<PackOrigin, 'attempt'>,
  serial: Serial | undefined,
  { step, attempt }: OperationAttempt,
): Verdict {
  if (!serial || serial.status === 'Available') {
    const history = [...(serial?.history ?? []), step];
    return { next: { status: 'Active', made: { ...made, attempt }, history } };
  }
  // A company that did not commission it learns only that it is taken; the one that did, not what the owner made of it.
  if (serial.made?.actor !== made.actor || serial.status === 'Decommissioned') return { refused: 'is taken already' };
  const { batch, expiry, expiryDate } = serial.made;
  if (batch === made.batch && printedDay(expiryDate) === printedDay(made.expiryDate)) return 'unchanged';
  return { refused: `is commissioned already, in batch ${batch} with expiry date ${expiry}` };
}

/**
 * A day of expiry as YYMMDD. Day 00 and the last of the month are the same (rule expiry-date); the century is left out,
 * since the one that YY means moves on with the current year.
 */
export const printedDay = (day: string) => day.slice(2).replaceAll('-', '');

type Release = Extract<SerialCommand, { kind: 'release' }>;

function release({ market, batch }: Release, serial: Serial | undefined, { step }: OperationAttempt): Verdict {
  if (!serial?.made) return { refused: 'is not commissioned' };
  if (batch !== undefined && batch !== serial.made.batch) return { refused: `is in batch ${serial.made.batch}` };
  if (serial.status === 'Active') return { next: { ...after(serial, step), status: 'Commissioned', market } };
  if (serial.status === 'Decommissioned') return { refused: 'is decommissioned' };
  return serial.market === market ? 'unchanged' : { refused: `is released to ${serial.market} already` };
}

function decommission(reason: string, serial: Serial | undefined, { step }: OperationAttempt): Verdict {
  if (!serial?.made) return { refused: 'is not commissioned' };
  if (serial.status !== 'Decommissioned') return { next: { ...after(serial, step), status: 'Decommissioned', reason } };
  return serial.reason === reason ? 'unchanged' : { refused: `is decommissioned already: ${serial.reason}` };
}

const after = (serial: Serial, step: HistoryStep): Serial => ({ ...serial, history: [...serial.history, step] });

type PoolStatus = 'Available' | 'Assigned';

/** Status of a serial in the pool, and of its pack, if it has one (research: two machines of states). */
export const poolStatus = (status: PackStatus) => (status === 'Available' ? 'Available' : 'Assigned') as PoolStatus;
export const packStatus = (status: PackStatus) => (status === 'Available' ? null : status);
