import * as z from 'zod/mini';
import { orMissing } from '../../../shared/http/explain.ts';
import { referenceBy } from '../../../shared/http/reference-fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { parameters } from '../../../shared/parameters.ts';

const VALUE_LENGTH_MAX = 255;

const isShort = ({ value }: { readonly value: unknown }) =>
  typeof value !== 'string' || value.length <= VALUE_LENGTH_MAX;

/** What a machine says of its parameters; short, because a page of machines shows all of them. */
export const ReportInput = memo(() =>
  wire({
    parameters: parameters().check(
      z.refine((all) => all.every(isShort), {
        error: `must have values of at most ${VALUE_LENGTH_MAX} characters each`,
      }),
    ),
  }),
);

/** 0 and 1 as numbers, as text, or as what they mean (rule machine-start-stop). */
const runningField = () =>
  z.pipe(
    z.union(
      [z.literal([0, 1]), z.enum(['0', '1']), z.boolean()],
      orMissing('must be 0 when the machine stopped, 1 when it runs'),
    ),
    z.transform((sent) => Boolean(Number(sent))),
  );

/** That a machine stopped or runs, and the downtime type (rule machine-start-stop). */
export const SwitchInput = memo(() => wire({ type: referenceBy('code'), running: runningField() }));
export type MachineSwitch = z.output<ReturnType<typeof SwitchInput>>;
