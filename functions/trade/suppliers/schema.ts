import * as z from 'zod/mini';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { partnerFields, partnerOut } from '../model/partners.ts';

export const SupplierInput = memo(() => wire(partnerFields()));
export const SupplierUpdate = memo(() => wire(partial(partnerFields())));
export const SupplierOut = memo(() => z.object(partnerOut()));
