import * as z from 'zod/mini';
import { clearable, code } from '../../../shared/http/fields.ts';
import { decimal } from '../../../shared/http/number-fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { parameters } from '../../../shared/parameters.ts';
import { WASTE_LINES_MAX } from '../model/limits.ts';

const cumulative = () =>
  decimal().check(z.refine((value) => !value.startsWith('-'), { error: 'must not be negative' }));

const fields = () => ({
  count: cumulative(),
  waste: clearable(z.array(wire({ code: code(), quantity: cumulative() })).check(z.maxLength(WASTE_LINES_MAX))),
  parameters: clearable(parameters()),
  reset: clearable(z.boolean()),
});

/** What a machine counted, all of it since it was set to zero (rules counter-ascends, counter-reset). */
export const MachineCountInput = memo(() => wire(fields()));
/** The same of a machine by its code: what collects the counts of many sends them at once (rule counters-together). */
export const MachineCountsInput = memo(() => wire({ machine: code(), ...fields() }));
export const MachineCountsOut = memo(() => z.object({ machine: z.string(), counter: z.number() }));
export type MachineCountSent = z.output<ReturnType<typeof MachineCountInput>>;
