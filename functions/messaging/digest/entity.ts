import { type Entity, padId } from '../../../shared/db/entity.ts';

/** One record of a day. */
export type DigestMember = { readonly id: number; readonly quantity: string; readonly hash: string };

/** How the records of a day lie in the table. */
export const DigestMembers: Entity<DigestMember> = { name: 'digest', noun: 'record', key: ({ id }) => padId(id) };
