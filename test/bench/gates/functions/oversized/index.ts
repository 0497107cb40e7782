import * as zod from 'zod';
import * as locales from 'zod/locales';
import { db } from '../../../../../shared/db/table.ts';
import { queueUrl, send } from '../../../../../shared/queue/queue.ts';

/** A function that took in all of a library it needs one word of. */
export const handler = async () => [zod, locales, db(), await send(queueUrl('changes'), [])];
