import { Problem } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import type { Partnership, PartnershipRole } from './entity.ts';

/** What an invitation says, and the numbers of its two sides. */
type Invitation = {
  readonly partner: string;
  readonly role: PartnershipRole;
  readonly name?: string | null | undefined;
  readonly products: readonly string[];
};
type Numbers = { readonly own: number; readonly mirror: number };

/** Each product once, in the order it was first named. */
export const distinctProducts = (products: readonly string[]) => [...new Set(products)];

const opposite = (role: PartnershipRole): PartnershipRole => (role === 'owner' ? 'actor' : 'owner');

/** Both sides of a fresh invitation by `company`. */
export function invitationSides(sent: Invitation, company: string, { own, mirror }: Numbers, at: Instant) {
  const { partner, role, name } = sent;
  const products = distinctProducts(sent.products);
  const state = { inviter: role, status: 'invited', products, invitedAt: at, acceptedAt: null, endedAt: null } as const;
  const mine: Partnership = { ...state, id: own, mirror, role, partner, name };
  const theirs: Partnership = { ...state, id: mirror, mirror: own, role: opposite(role), partner: company };
  return { mine, theirs };
}

/** What accepting it changes on both sides; nothing when it is active already. Throws 405 for who may not. */
export function acceptanceChange(
  { status, role, inviter }: Partnership,
  at: Instant,
): Partial<Partnership> | undefined {
  if (status === 'active') return undefined;
  if (status === 'ended') throw refusedChange('The partnership has ended.');
  if (role === inviter) throw refusedChange('An invitation is accepted by the company that was invited.');
  return { status: 'active', acceptedAt: at };
}

/** What ending it changes on both sides; nothing when it has ended already. */
export const endChange = ({ status }: Partnership, at: Instant): Partial<Partnership> | undefined =>
  status === 'ended' ? undefined : { status: 'ended', endedAt: at };

/** Throws 405 while products could be commissioned in it. */
export function mustNotBeActive({ status }: Partnership): void {
  if (status === 'active') throw refusedChange('The partnership is active; end it first.', 'GET, PUT');
}

/** Throws 405 when nothing but the name of it can be changed any more. */
export function mustNotHaveEnded({ status }: Partnership): void {
  if (status === 'ended') throw refusedChange('The partnership has ended; only its name can be changed.');
}

/** What can still be done to the partnership itself goes into `Allow`. */
const refusedChange = (detail: string, allow = 'GET, PUT, DELETE') =>
  new Problem(405, 'partnership-state', 'Method not allowed', detail, { headers: { allow } });
