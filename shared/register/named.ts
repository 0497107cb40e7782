import * as z from 'zod/mini';
import type { Entity } from '../db/entity.ts';
import { clearable, code, filledText } from '../http/fields.ts';
import { partial, wire } from '../http/wire.ts';
import { memo } from '../memo.ts';
import { type Changes, merge } from '../merge.ts';
import { codeAddress } from './routes.ts';

/** Master data that is nothing but a code with a name, such as a location. */
export type NamedEntity = { readonly id: number; readonly code: string; readonly name: string };

const fields = () => ({ code: code(), name: clearable(filledText()) });

/** Input, update and output schemas of one such resource; each has its own, so that the API document can name them. */
export const namedSchemas = () => ({
  input: memo(() => wire(fields())),
  update: memo(() => wire(partial(fields()))),
  out: memo(() => z.object({ id: z.number(), code: z.string(), name: z.string() })),
});

/** How it lies in the table, under its plural `name`. With `uniqueName` it is found by its name, too. */
export function namedEntity(name: string, noun: string, { uniqueName = false } = {}): Entity<NamedEntity> {
  const unique = uniqueName ? { ...codeAddress.unique, name: (data: NamedEntity) => data.name } : codeAddress.unique;
  return { name, noun, ...codeAddress, unique };
}

type Sent = { readonly code: string; readonly name?: string | null | undefined };

/** What the handlers of such a resource need besides its entity. One without a name is called by its code. */
export const namedRegister = {
  make: ({ code, name }: Sent, id: number): NamedEntity => ({ id, code, name: name ?? code }),
  change: (before: NamedEntity, sent: Changes<NamedEntity>): NamedEntity => {
    const unnamed = sent.name === undefined && before.name === before.code;
    const after = merge(before, unnamed ? { ...sent, name: null } : sent);
    return { ...after, name: after.name ?? after.code };
  },
  represent: ({ id, code, name }: NamedEntity): NamedEntity => ({ id, code, name }),
};
