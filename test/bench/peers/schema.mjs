import * as z from 'zod';

const optionalText = (max) => z.string().trim().max(max).nullish();

/** A supplier as the peers check it: every field of the request, with its bound. */
export const Supplier = z.object({
  code: z.string().trim().min(1).max(60),
  name: z.string().trim().min(1).max(255),
  number: optionalText(255),
  'expiration-date': z.iso.datetime().nullish(),
  contacts: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(255),
        'phone-number': optionalText(60),
        email: optionalText(255),
        default: z.boolean().optional(),
      }),
    )
    .max(100)
    .default([]),
  addresses: z
    .array(
      z.object({
        code: z.string().trim().min(1).max(60),
        name: optionalText(255),
        address: optionalText(255),
        city: optionalText(255),
        'post-code': optionalText(60),
        state: optionalText(255),
        country: optionalText(255),
        default: z.boolean().optional(),
      }),
    )
    .max(100)
    .default([]),
});
