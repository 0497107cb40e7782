import * as z from 'zod/mini';
import { clearable, code, displayInstant, duration, filledText } from '../../../shared/http/fields.ts';
import { amount, integer, quantity } from '../../../shared/http/number-fields.ts';
import { referenceBy } from '../../../shared/http/reference-fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { type Parameter, parameters } from '../../../shared/parameters.ts';
import type { Instant } from '../../../shared/time/instants.ts';

/** One step of making a product (rule operation-fields). */
export type Operation = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Codes of the waste types it may produce. */
  readonly waste: readonly string[];
  readonly taskDuration: TaskDuration | null;
  /** How often it is done to finish one unit. */
  readonly timesPerProduct: number;
  readonly checklists: readonly string[];
  /** Names of custom fields that are asked for. */
  readonly customFields: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Codes of the machines that can do it. */
  readonly machines: readonly string[];
  readonly section: string | null;
  /** Highest ratio of waste allowed. */
  readonly maxWasteThreshold: number | null;
} & Readonly<Record<Flag, boolean>>;

/** How long an operation takes, in whole seconds: in theory, and as quoted to the customer. */
type TaskDuration = {
  readonly validSince: Instant | null;
  readonly validUntil: Instant | null;
  readonly duration: number | null;
  readonly durationCustomer: number | null;
  /** Units made each time the operation is done. */
  readonly ratioQuantity: number;
};

/** Yes or no, no by default; by name on the wire. The last three are kept but never answered (rule flags-kept). */
const FLAGS = {
  disabled: 'disabled',
  optional: 'optional',
  recovery: 'recovery',
  noTime: 'no-time',
  noQuantity: 'no-quantity',
  asTeam: 'as-team',
  multiPo: 'multi-po',
  printProductionBarcode: 'print-production-barcode',
  prepareBatchOrder: 'prepare-batch-order',
} as const;

type Flag = keyof typeof FLAGS;
const FLAG_NAMES = Object.keys(FLAGS) as Flag[];
const UNANSWERED: ReadonlySet<Flag> = new Set(FLAG_NAMES.slice(-3));

/** More references than any operation has; the bound keeps a product's item below 400 KB. */
const REFERENCES_MAX = 100;

/** A list of references, `{code}` or `{name}` each. */
export const referenceList = (by: 'code' | 'name') =>
  clearable(z.array(referenceBy(by)).check(z.maxLength(REFERENCES_MAX)));
const flag = () => clearable(z.boolean());

const TaskDurationInput = () =>
  wire(
    {
      validSince: clearable(displayInstant()),
      validUntil: clearable(displayInstant()),
      duration: clearable(duration()),
      durationCustomer: clearable(duration()),
      ratioQuantity: clearable(quantity().check(z.refine((value) => value > 0, { error: 'must be above 0' }))),
    },
    // The documents print these two in camelCase (rule task-duration-validity).
    { validSince: 'valid-since', validUntil: 'valid-until' },
  );

/** An operation as sent within its product. */
export const OperationInput = memo(() =>
  wire({
    code: code(),
    name: filledText(),
    waste: referenceList('code'),
    taskDurations: clearable(z.array(TaskDurationInput()).check(z.maxLength(1))),
    timesPerProduct: clearable(integer(1)),
    checklists: referenceList('code'),
    customFields: referenceList('name'),
    parameters: clearable(parameters()),
    machines: referenceList('code'),
    section: clearable(referenceBy('name')),
    maxWasteThreshold: clearable(amount()),
    disabled: flag(),
    optional: flag(),
    recovery: flag(),
    noTime: flag(),
    noQuantity: flag(),
    asTeam: flag(),
    multiPo: flag(),
    printProductionBarcode: flag(),
    prepareBatchOrder: flag(),
  }),
);
export type OperationSent = z.output<ReturnType<typeof OperationInput>>;

/**
 * The operation as sent, with the default of everything left out; one that stays keeps its id, and the flags that no
 * answer shows (rule read-back).
 */
export function operationOf(sent: OperationSent, id: number, before?: Operation): Operation {
  const [task] = sent.taskDurations ?? [];
  const had = (name: Flag) => (UNANSWERED.has(name) && sent[name] === undefined ? before?.[name] : undefined);
  const flags = FLAG_NAMES.map((name) => [name, sent[name] ?? had(name) ?? false]);
  return {
    ...(Object.fromEntries(flags) as Record<Flag, boolean>),
    id,
    code: sent.code,
    name: sent.name,
    waste: sent.waste ?? [],
    taskDuration: task
      ? {
          validSince: task.validSince ?? null,
          validUntil: task.validUntil ?? null,
          duration: task.duration ?? null,
          durationCustomer: task.durationCustomer ?? null,
          ratioQuantity: task.ratioQuantity ?? 1,
        }
      : null,
    timesPerProduct: sent.timesPerProduct ?? 1,
    checklists: sent.checklists ?? [],
    customFields: sent.customFields ?? [],
    parameters: sent.parameters ?? [],
    machines: sent.machines ?? [],
    section: sent.section ?? null,
    maxWasteThreshold: sent.maxWasteThreshold ?? null,
  };
}
