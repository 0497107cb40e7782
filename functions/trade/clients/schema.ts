import * as z from 'zod/mini';
import { clearable, text } from '../../../shared/http/fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { type Partner, partnerFields, partnerJson, partnerOut } from '../model/partners.ts';

const fields = () => ({ ...partnerFields(), phoneNumber: clearable(text(64)), email: clearable(text(254)) });

export const ClientInput = memo(() => wire(fields()));
export const ClientUpdate = memo(() => wire(partial(fields())));

export const ClientOut = memo(() =>
  z.object({ ...partnerOut(), 'phone-number': z.nullable(z.string()), email: z.nullable(z.string()) }),
);

/** The JSON of a client: what a supplier has, and how to reach it (rule client-union). */
export const clientJson = (client: Partner, zone: string) => ({
  ...partnerJson(client, zone),
  'phone-number': client.phoneNumber ?? null,
  email: client.email ?? null,
});
