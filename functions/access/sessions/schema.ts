import * as z from 'zod/mini';
import { filledText } from '../../../shared/http/fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import type { Company } from '../../../shared/identity.ts';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds, type Instant } from '../../../shared/time/instants.ts';

/** A person at work in the console, signed in with an API key (rule session-sign-in). */
export type Session = {
  readonly id: string;
  readonly company: string;
  readonly key: string;
  /** How often the role of the key had changed by then: with the next change the session ends. */
  readonly roles: number;
  /** How often the company had been suspended by then; left out of one from before that was counted. */
  readonly suspensions?: number;
  /** Of the secret in the cookie; the secret itself lies nowhere. */
  readonly hash: string;
  /** What the browser calls itself, cut. */
  readonly agent: string;
  readonly createdAt: Instant;
  readonly renewedAt: Instant;
  readonly expiresAt: Instant;
  /** The tokens it gave that may still open something. */
  readonly tokens: readonly SessionToken[];
};

export type SessionToken = { readonly hash: string; readonly expiresAt: Instant };

export const SignInInput = memo(() => wire({ key: filledText(512), secret: filledText(512) }));
export const SessionPath = memo(() => z.object({ id: z.uuid() }));

const shape = () => ({
  id: z.string(),
  key: z.string(),
  'created-at': z.string(),
  'last-renewed-at': z.string(),
  'expires-at': z.string(),
  'user-agent': z.string(),
});

export const SessionsOut = memo(() => z.array(z.object({ ...shape(), current: z.boolean() })));

export const SessionTokenOut = memo(() =>
  z.object({
    ...shape(),
    company: z.object({ id: z.string(), name: z.string(), 'time-zone': z.string() }),
    token: z.string(),
    'token-expires-at': z.string(),
  }),
);

/** The JSON of a session, without what opens anything. */
export const sessionJson = ({ id, key, createdAt, renewedAt, expiresAt, agent }: Session, zone: string) => ({
  id,
  key,
  'created-at': formatSeconds(createdAt, zone),
  'last-renewed-at': formatSeconds(renewedAt, zone),
  'expires-at': formatSeconds(expiresAt, zone),
  'user-agent': agent,
});

/** The JSON of a session with a fresh token. */
export const sessionTokenJson = (session: Session, company: Company, token: string, expiresAt: Instant) => ({
  ...sessionJson(session, company.timeZone),
  company: { id: company.id, name: company.name, 'time-zone': company.timeZone },
  token,
  'token-expires-at': formatSeconds(expiresAt, company.timeZone),
});
