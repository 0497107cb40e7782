import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

const rows = registerWords({ key: 'id', noun: 'partnership', plural: 'partnerships', rules: '' });

const unknown = 'No partnership of the company has this id.';

export const partnerships = describedContract(contract, {
  title: 'Partnerships',
  description:
    'Who makes whose products: a contract manufacturer (`actor`) commissions serials of the products of a marketing authorization holder (`owner`). Their packs are the owner’s: the actor neither sees nor releases them.',
  fields: {
    name: 'What the partnership is called in your company; the partner does not see it.',
    'sent name': 'What the partnership is called in your company.',
    partner: 'Id of the other company, which it finds in `GET /api/company`.',
    role: 'What your company is: `owner` of the products, or the `actor` that makes them.',
    'sent role': 'What your company is: `owner` of the products, or the `actor` that makes them.',
    inviter: 'Which of the two invited the other.',
    status: '`invited` while an answer is awaited, `active` once accepted, `ended` for good.',
    products: 'GTINs of products of the owner that the actor may commission, in 14 digits.',
    'sent products':
      'GTINs of products of the owner that the actor may commission, at most 1,000 together with those proposed. Only the owner changes them.',
    'proposed-products':
      'GTINs the owner has added, which count once the actor accepts them. Left out when there are none.',
    'sent proposed-products': 'GTINs the owner still proposes; those left out are withdrawn.',
    'invited-at': 'When it was proposed.',
    'accepted-at': 'When it was accepted. `null` until then.',
    'ended-at': 'When it ended. `null` until then.',
  },
  routes: {
    ...rows,
    create: {
      ...rows.create,
      summary: 'Invite another company, or up to 100 of them',
      description:
        'Either may invite; `role` says what your own company is. The products of an owner must be its own. Whether there is a company with this id is not told: an invitation to an unknown one waits like any other. Up to 100 invitations may wait.',
      problems: { 400: 'A rule is broken, or too many invitations wait for an answer.' },
    },
    update: {
      ...rows.update,
      description:
        'Each side changes its own name for it; only the owner changes `products`, also while it is active: what is left out then can no longer be commissioned, what is added is in `proposed-products` until the actor accepts. `proposed-products` without some withdraws those. A field left out keeps its value.',
      problems: {
        400: 'A rule is broken, or an actor names products.',
        404: unknown,
        405: 'The partnership has ended; only its name changes.',
      },
    },
    remove: {
      ...rows.remove,
      description:
        'Forgets one that is not active. The inviting company withdraws the invitation; the invited one declines it, and the other is not told. Of one that has ended the other side keeps its own record.',
      problems: { 404: unknown, 405: 'The partnership is active; end it first.' },
    },
    accept: {
      summary: 'Accept an invitation, or the products proposed since',
      description:
        'From now on the actor may commission serials of the products. Of an active partnership the actor accepts what the owner has proposed: with `If-Match`, just what it has read. Repeating it changes nothing.',
      problems: {
        400: 'An actor is in too many partnerships.',
        404: unknown,
        405: 'It is your own invitation, or it has ended.',
      },
    },
    end: {
      summary: 'End a partnership, or answer an invitation with no',
      description:
        'Either side may, at any time, and both see it. From now on the products are unknown to the actor; what it has commissioned stays. Repeating it changes nothing.',
      problems: { 404: unknown },
    },
  },
});
