import * as z from 'zod/mini';
import { code } from '../../../shared/http/fields.ts';
import { optionalReference } from '../../../shared/http/reference-fields.ts';
import { type Site, siteOf } from './shipment.ts';

/** A shipping or receiving as sent; `order` is the code of the order it belongs to. */
export type ShipmentSent = {
  readonly code: string;
  readonly order?: string | null | undefined;
  readonly location?: string | null | undefined;
};
export type ShipmentChanges = { readonly [K in keyof ShipmentSent]?: ShipmentSent[K] | undefined };

/** What both have besides their order, which each calls by its own name. */
export const shipmentFields = () => ({ code: code(), location: z.optional(optionalReference()) });

/** The location of either as it is answered. */
export const LocationOut = () => z.nullable(z.object({ id: z.number(), code: z.string(), name: z.string() }));

/** Writes the location of either. */
export const shipmentLocationJson = (location: Site | null) => (location ? siteOf(location) : null);
