import { isDeepStrictEqual } from 'node:util';
import type { Tenant } from '../../../shared/identity.ts';
import { type FieldError, invalidContent, Problem } from '../../../shared/problem.ts';
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
const distinctProducts = (products: readonly string[]) => [...new Set(products)];

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

/**
 * What accepting it changes on both sides: an invitation, or products that wait for the actor; nothing when there is
 * nothing to accept. Throws 405 for who may not.
 */
export function acceptanceChange(
  { status, role, inviter, products, proposed = [] }: Partnership,
  at: Instant,
): Partial<Partnership> | undefined {
  if (status === 'active') {
    if (role === 'owner' || proposed.length === 0) return undefined;
    return { products: distinctProducts([...products, ...proposed]), proposed: [] };
  }
  if (status === 'ended') throw refusedChange('The partnership has ended.');
  if (role === inviter) throw refusedChange('An invitation is accepted by the company that was invited.');
  return { status: 'active', acceptedAt: at };
}

/** Throws 400 for a sandbox: what it plays must not reach another company (rule sandbox-apart). */
export function mustNotBeSandbox({ sandbox }: Pick<Tenant, 'sandbox'>): void {
  if (sandbox === undefined) return;
  throw new Problem(
    400,
    'sandbox-apart',
    'Sandbox',
    'A sandbox has no partners: what it plays must not reach another company.',
  );
}

type Wanted = { readonly products?: readonly string[] | undefined; readonly proposed?: readonly string[] | undefined };

/**
 * What an owner's wish for products changes on both sides; nothing when it has what it wants, as when it was sent back as
 * it was read (rule read-back). What the actor has agreed to and is wanted stays; what else is wanted waits for the actor,
 * unless all of it is accepted together with the owner's own invitation (rule partnership-products).
 */
export function productsChange(
  { status, inviter, products, proposed = [] }: Partnership,
  sent: Wanted,
): Partial<Pick<Partnership, 'products' | 'proposed'>> | undefined {
  const isSame = isKept(sent.products, products);
  if (isSame && isKept(sent.proposed, proposed)) return undefined;
  const wanted = distinctProducts([...(sent.products ?? products), ...(sent.proposed ?? (isSame ? proposed : []))]);
  if (status === 'invited' && inviter === 'owner') return { products: wanted };
  const agreed = new Set(products);
  return {
    products: wanted.filter((gtin) => agreed.has(gtin)),
    proposed: wanted.filter((gtin) => !agreed.has(gtin)),
  };
}

/** 400 for an actor that names other products than it has. */
export const ownersOnly = ({ products }: Wanted) =>
  invalidContent([
    {
      pointer: products === undefined ? '/proposed-products' : '/products',
      message: 'are changed by their owner only',
    },
  ]);

/** Products one partnership may name, with those that wait. */
export const PRODUCTS_MAX = 1_000;

/** The fault of more products than a partnership may name (rule partnership-products). */
export const tooManyProducts = ({ products = [], proposed = [] }: Partial<Partnership>): readonly FieldError[] =>
  products.length + proposed.length <= PRODUCTS_MAX
    ? []
    : [
        {
          pointer: proposed.length === 0 ? '/products' : '/proposed-products',
          message: `must be at most ${PRODUCTS_MAX}, together with the products`,
        },
      ];

/** Whether a list says what is so already. */
const isKept = (sent: readonly string[] | undefined, now: readonly string[]) =>
  sent === undefined || isDeepStrictEqual(sent, now);

/** What ending it changes on both sides; nothing when it has ended already. */
export const endChange = ({ status }: Partnership, at: Instant): Partial<Partnership> | undefined =>
  status === 'ended' ? undefined : { status: 'ended', endedAt: at, proposed: [] };

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
