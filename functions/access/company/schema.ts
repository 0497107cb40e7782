import * as z from 'zod/mini';
import { clearable, filledText } from '../../../shared/http/fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import type { Company } from '../../../shared/identity.ts';
import { memo } from '../../../shared/memo.ts';
import { isTimeZone } from '../../../shared/time/instants.ts';

/** A zone of the IANA database, such as Europe/Lisbon (rule zone-iana). */
const timeZone = () =>
  z.string().check(z.refine(isTimeZone, { error: 'must be an IANA time zone, such as Europe/Lisbon' }));

export const CompanyUpdate = memo(() =>
  wire({
    name: z.optional(filledText()),
    timeZone: z.optional(timeZone()),
    allowNegativeStock: clearable(z.boolean()),
  }),
);

export const CompanyOut = memo(() =>
  z.object({ id: z.string(), name: z.string(), 'time-zone': z.string(), 'allow-negative-stock': z.boolean() }),
);

/** Stock may go below zero unless the company says otherwise, as on a real shop floor (rule negative-stock). */
export const NEGATIVE_STOCK_DEFAULT = true;

/** The JSON of a company; its key in the usage plan stays inside. */
export const companyJson = ({ id, name, timeZone, allowNegativeStock }: Company) => ({
  id,
  name,
  'time-zone': timeZone,
  'allow-negative-stock': allowNegativeStock,
});
