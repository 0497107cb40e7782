import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './entity.ts';

/** What a refused condition carries: the item that stood in its way, marshalled even through the document client. */
export type Refusal = { readonly Item?: Record<string, never> };

/** The item of a refusal, when the write asked for it (ALL_OLD) and there was one. */
export function refusalItem({ Item: marshalled }: Refusal): Item | undefined {
  return marshalled && Object.keys(marshalled).length > 0 ? (unmarshall(marshalled) as Item) : undefined;
}

/** Whether a single write was refused by its own condition. */
export const isRefusal = (error: unknown): error is Error & Refusal =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** The item that stood in the way of a single write; any error but a refusal is thrown. */
export function itemInTheWay(error: unknown): Item | undefined {
  if (!isRefusal(error)) throw error;
  return refusalItem(error);
}
