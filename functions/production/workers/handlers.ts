import { padId } from '../../../shared/db/entity.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type Changes, merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { referenceTo } from '../../references.ts';
import type { contract } from './contract.ts';
import { Workers } from './entity.ts';
import { type Worker, workerJson } from './schema.ts';

const keyOf = ({ number }: { readonly number: number }) => padId(number);

const referencesOf = ({ groups, section }: Changes<Worker>, prefix: string) => [
  ...(groups ?? []).map((code, position) => referenceTo('worker group', code, `${prefix}/groups/${position}`)),
  ...(section ? [referenceTo('section', section, `${prefix}/section`)] : []),
];

export const handlers: Handlers<typeof contract> = registerHandlers(
  {
    entity: Workers,
    unique: { code: keyOf },
    references: referencesOf,
    make: (sent: Omit<Worker, 'id'>, id: number): Worker => ({ ...sent, id }),
    change: merge<Worker>,
    represent: workerJson,
  },
  keyOf,
);
