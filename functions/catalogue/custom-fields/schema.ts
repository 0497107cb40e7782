import * as z from 'zod/mini';
import { clearable, code, filledText } from '../../../shared/http/fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';

/** A field the company adds to those that every company has. */
export type CustomField = {
  readonly id: number;
  readonly name: string;
  /** What has the field, in the company's own words, such as `production order`. */
  readonly entity?: string | null | undefined;
  readonly type?: FieldType | null | undefined;
};

const TYPES = ['text', 'number', 'date', 'boolean'] as const;
type FieldType = (typeof TYPES)[number];

const fields = () => ({ name: code(), entity: clearable(filledText()), type: clearable(z.enum(TYPES)) });

export const CustomFieldInput = memo(() => wire(fields()));
export const CustomFieldUpdate = memo(() => wire(partial(fields())));
export const NamePath = memo(() => z.object({ name: code() }));

export const CustomFieldOut = memo(() =>
  z.object({
    id: z.number(),
    name: z.string(),
    entity: z.nullable(z.string()),
    type: z.enum(TYPES),
  }),
);

/** The JSON of a custom field; one without a type is text. */
export const customFieldJson = ({ id, name, entity, type }: CustomField) => ({
  id,
  name,
  entity: entity ?? null,
  type: type ?? 'text',
});
