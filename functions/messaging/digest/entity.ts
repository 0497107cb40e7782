import { type Entity, padId } from '../../../shared/db/entity.ts';

/** One record of a day. */
export type Member = { readonly id: number; readonly quantity: string; readonly hash: string };

/** How the records of a day lie in the table. */
export const Members: Entity<Member> = { name: 'digest', noun: 'record', key: ({ id }) => padId(id) };
