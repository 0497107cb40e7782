import type { components } from '../../clients/typescript/src/api.ts';

type Schemas = components['schemas'];

/** A schema of the API document by its name. */
export type Api<K extends keyof Schemas> = Schemas[K];

/** What a refusal says (RFC 9457). */
export type ProblemDocument = Partial<Schemas['Problem']>;
