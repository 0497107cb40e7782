import * as z from 'zod/mini';
import { clearable, code, filledText, text } from '../../../shared/http/fields.ts';
import { id, quantity } from '../../../shared/http/number-fields.ts';
import { optionalReference, referenceBy } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import type { ParameterValue } from '../../../shared/parameters.ts';
import { formatSeconds, type Instant } from '../../../shared/time/instants.ts';
import { NOTES_LENGTH_MAX } from '../model/limits.ts';

/** A quantity a machine reports, such as its temperature. */
export type MachineParameter = {
  readonly code: string;
  readonly name?: string | null | undefined;
  /** What the machine said last, and when. */
  readonly value?: ParameterValue;
  readonly at?: Instant;
};

/** A production order a machine was given, and how the two stand. */
export type Assignment = {
  readonly id: number;
  /** Code of the order when it was assigned. */
  readonly code: string;
  /** In the words of the client that assigns, such as `started`, or its number for it. */
  readonly status: string | number;
  readonly at: Instant;
};

/** Something that produces. */
export type Machine = {
  readonly id: number;
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly section?: string | null | undefined;
  /** What may be reported as the reason when it stands still. */
  readonly downtimeTypes?: readonly string[] | null | undefined;
  readonly parameters?: readonly MachineParameter[] | null | undefined;
  /** Units counted so far, as the machine reports them. */
  readonly counter: number;
  /** Waste counted so far, by the code of its type, in decimal text. */
  readonly wasteCounters?: Readonly<Record<string, string>>;
  /** The latest last, each order once. */
  readonly assignments?: readonly Assignment[];
};

/** Assignments kept; of more, the oldest is forgotten. */
export const ASSIGNMENTS_MAX = 25;
/** What a machine that was only given an order is said to be. */
export const ASSIGNED_STATUS = 'assigned';
/** Parameters and downtime types of a machine, each. */
export const MACHINE_LIST_LENGTH_MAX = 100;

const list = <T extends z.ZodMiniType>(element: T) =>
  clearable(z.array(element).check(z.maxLength(MACHINE_LIST_LENGTH_MAX)));

const fields = () => ({
  code: code(),
  name: clearable(filledText()),
  notes: clearable(text(NOTES_LENGTH_MAX)),
  section: z.optional(optionalReference()),
  downtimeTypes: list(referenceBy('code')),
  parameters: list(wire({ code: code(), name: clearable(filledText()) })),
});

export const MachineInput = memo(() => wire(fields()));
export const MachineUpdate = memo(() => wire(partial(fields())));

/** `notes` take the place of all before, `note` is a line below them (rule machine-notes). */
export const NoteInput = memo(() =>
  wire(
    { note: z.optional(filledText(4_000)), notes: clearable(text(NOTES_LENGTH_MAX)) },
    { message: 'note', text: 'note' },
  ).check(
    z.refine(({ note, notes }) => note !== undefined || notes !== undefined, {
      error: 'is required, unless notes are sent',
      path: ['note'],
    }),
  ),
);
export type NoteSent = z.output<ReturnType<typeof NoteInput>>;
export const AssignmentPath = memo(() => z.object({ code: code(), id: id() }));
/** The status is kept as it is sent: text or a number (rule machine-order-status). */
export const AssignmentInput = memo(() =>
  wire({
    status: clearable(
      z.union([filledText(64), quantity()], { error: 'must be text of 1 to 64 characters, or a number' }),
    ),
  }),
);

export const MachineOut = memo(() =>
  z.object({
    id: z.number(),
    code: z.string(),
    name: z.nullable(z.string()),
    notes: z.string(),
    section: z.nullable(z.string()),
    'downtime-types': z.array(z.string()),
    parameters: z.array(
      z.object({
        code: z.string(),
        name: z.nullable(z.string()),
        value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
        date: z.nullable(z.string()),
      }),
    ),
    counter: z.number(),
    'production-orders': z.array(
      z.object({
        id: z.number(),
        code: z.string(),
        status: z.union([z.string(), z.number()]),
        date: z.string(),
      }),
    ),
  }),
);

/** The JSON of a machine. */
export const machineJson = (machine: Machine, zone: string) => ({
  id: machine.id,
  code: machine.code,
  name: machine.name ?? null,
  notes: machine.notes ?? '',
  section: machine.section ?? null,
  'downtime-types': [...(machine.downtimeTypes ?? [])],
  parameters: (machine.parameters ?? []).map(({ code, name, value, at }) => ({
    code,
    name: name ?? null,
    value: value ?? null,
    date: at === undefined ? null : formatSeconds(at, zone),
  })),
  counter: machine.counter,
  'production-orders': (machine.assignments ?? []).map(({ id, code, status, at }) => ({
    id,
    code,
    status,
    date: formatSeconds(at, zone),
  })),
});
