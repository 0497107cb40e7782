import * as z from 'zod/mini';
import { clearable, code, filledText, instant, queryFlag, text } from '../../../shared/http/fields.ts';
import { id, integer, quantity } from '../../../shared/http/number-fields.ts';
import { optionalReference, referenceBy } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { memo } from '../../../shared/memo.ts';
import { type Parameter, parameters } from '../../../shared/parameters.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { NOTES_LENGTH_MAX } from '../model/limits.ts';

/** How far production has come (rule running-status). */
export const RUNNING_STATUSES = ['notstarted', 'started', 'closed', 'archived'] as const;
export type RunningStatus = (typeof RUNNING_STATUSES)[number];

/** How an order stands against its dates (rule order-status). */
export type Status = 'scheduled' | 'onschedule' | 'delayed' | 'completed';

/** One product of an order: how many units are ordered, and how many are made. */
export type OrderedProduct = {
  /** Code of the product, and its id: what is made is counted by that. */
  readonly product: string;
  readonly id: number;
  readonly quantityOrdered: number;
  readonly quantityProduced: number;
  readonly observations?: string | null | undefined;
};

/** An order to produce quantities of products within a period (rule production-order-fields). */
export type ProductionOrder = {
  readonly id: number;
  readonly code: string;
  /** Codes it had before, the last ones: productions may name it so. */
  readonly formerCodes?: readonly string[];
  readonly startDate: Instant;
  readonly dueDate: Instant;
  /** At least one; each product at most once (rule product-once). */
  readonly products: readonly OrderedProduct[];
  readonly runningStatus: RunningStatus;
  readonly active: boolean;
  /** Worker numbers; groups are expanded when they are sent (rule worker-groups-expanded). */
  readonly workersAssigned: readonly number[];
  /** Machine codes. */
  readonly machines: readonly string[];
  /** Also answered as custom fields: one thing under two names (rule parameters-or-custom-fields). */
  readonly parameters: readonly Parameter[];
  /** As it was when the order was written, so that reading an order stays one read. */
  readonly location?: Site | null | undefined;
  /** Shipping code. */
  readonly shipping?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly serialNumber?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly piecesByBox?: number | null | undefined;
  readonly materialStagingComplete?: boolean | null | undefined;
  /** Made of products that are on no line, by id: a line that comes back goes on from there (rule production-progress). */
  readonly unlisted?: Readonly<Record<string, number>>;
  /** Productions recorded for it; while there are any it has started. */
  readonly productions?: number;
  /** The status of its latest event, and the instant it began; none of an order that is ended (clock.ts). */
  readonly told?: { readonly status: Status; readonly at: Instant };
  /** Short messages of problems reported, oldest first (rule problem-report). */
  readonly feed?: readonly { readonly at: Instant; readonly message: string }[];
};

/** A location of the company. */
export type Site = { readonly id: number; readonly code: string; readonly name: string };

/**
 * Products and machines are index items of the order. The ten writes left of a transaction have room for the order itself, its code, its running status, whether it is active, its place in the clock, and the receipt
 * of a repeated request.
 */
export const PRODUCTION_ORDER_PARTS_MAX = TRANSACTION_WRITES_MAX - 10;

const WORKERS_MAX = 200;

const ordered = () => quantity().check(z.refine((value) => value > 0, { error: 'must be above 0' }));

const OrderedProductInput = () =>
  wire({ product: code(), quantityOrdered: ordered(), observations: clearable(text()) });

const WorkerGroupInput = () =>
  wire({ name: z.optional(code()), code: z.optional(code()) }).check(
    z.refine((group) => group.name !== undefined || group.code !== undefined, { error: 'must have a name or a code' }),
  );

const fields = () => ({
  code: code(),
  startDate: instant(),
  dueDate: instant(),
  products: z.array(OrderedProductInput()).check(z.minLength(1), z.maxLength(PRODUCTION_ORDER_PARTS_MAX)),
  description: clearable(text()),
  shipping: z.optional(optionalReference()),
  serialNumber: clearable(text(255)),
  notes: clearable(text(NOTES_LENGTH_MAX)),
  workersAssigned: clearable(z.array(wire({ number: integer(0) })).check(z.maxLength(WORKERS_MAX))),
  workerGroups: clearable(z.array(WorkerGroupInput()).check(z.maxLength(100))),
  machines: clearable(z.array(referenceBy('code')).check(z.maxLength(PRODUCTION_ORDER_PARTS_MAX))),
  piecesByBox: clearable(quantity().check(z.refine((value) => value >= 0, { error: 'must not be negative' }))),
  customFields: clearable(parameters()),
  parameters: clearable(parameters()),
  location: z.optional(optionalReference()),
  active: clearable(z.boolean()),
  isActive: clearable(z.boolean()),
  materialStagingComplete: clearable(z.boolean()),
  ended: clearable(z.boolean()),
});

/** An order as sent to create it. */
export const ProductionOrderInput = memo(() => wire(fields()));
/**
 * An order as sent to change it; its running status is heard only where a hand may set it
 * (rule running-status-by-hand).
 */
export const ProductionOrderUpdate = memo(() =>
  wire({ ...partial(fields()), runningStatus: clearable(z.enum(RUNNING_STATUSES)) }),
);
export type ProductionOrderSent = z.output<ReturnType<typeof ProductionOrderUpdate>>;

/** A problem reported from the shop floor (rule problem-report). */
export const ProblemReport = memo(() =>
  wire({
    shortMessage: filledText(140),
    message: clearable(text(NOTES_LENGTH_MAX)),
  }),
);

export const ProductionOrderPath = memo(() => z.object({ id: id() }));
/** Whether the workers assigned are shown; what happens without it depends on the route (rule order-workers). */
export const WorkersQuery = memo(() => z.object({ workers: z.optional(queryFlag()) }));

export const ProductionOrderFilters = memo(() =>
  z.object({
    code: z.optional(code()),
    'start-date-before': z.optional(instant()),
    'start-date-after': z.optional(instant()),
    'due-date-before': z.optional(instant()),
    'due-date-after': z.optional(instant()),
    'running-status': z.optional(z.enum(RUNNING_STATUSES)),
    active: z.optional(queryFlag()),
    product: z.optional(code()),
    machine: z.optional(code()),
    workers: z.optional(queryFlag()),
  }),
);
export type ProductionOrderQuery = z.output<ReturnType<typeof ProductionOrderFilters>>;
