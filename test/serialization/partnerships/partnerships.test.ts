import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import type { CallAnswer } from '../../support/call.ts';
import { stopDate } from '../../support/clock.ts';
import { newCompany, useFactory } from '../../support/factory.ts';
import {
  act,
  all,
  CAPSULES,
  change,
  drop,
  holder,
  invite,
  last,
  OINTMENT,
  openPartnership,
  type Partnership,
  path,
  read,
  TABLETS,
} from './partners.ts';

useFactory({ rateLimitPerMinute: 0 });

/** What may differ between two answers about different things. */
const told = ({ status, text }: CallAnswer<unknown>) =>
  `${status} ${text.replace(/"request-id":"[^"]+"/, '').replace(/"instance":"[^"]+"/, '')}`;

test('an invitation is seen by both, each from its own side, and active once it is accepted', async () => {
  stopDate(Date.parse('2026-07-01T10:00:00Z'));
  const [owner, actor] = [await holder(TABLETS), await newCompany()];
  const body = { partner: actor.id, role: 'owner', products: ['4006381333931', TABLETS], name: 'Our maker' };
  const invited = await invite(owner, body);
  assert.equal(invited.status, 201, invited.text);
  const state = {
    inviter: 'owner',
    status: 'invited',
    products: [TABLETS],
    'invited-at': '2026-07-01T10:00:00Z',
    'accepted-at': null,
    'ended-at': null,
  };
  const mine = { id: invited.body.id, partner: actor.id, role: 'owner', name: 'Our maker' };
  assert.deepEqual(invited.body, { ...mine, ...state });
  const theirs = { id: 1, partner: owner.id, role: 'actor', name: null };
  assert.deepEqual(await all(actor), [{ ...theirs, ...state }]);
  vi.setSystemTime(Date.parse('2026-07-01T10:01:00Z'));
  const accepted = await act(actor, 1, 'accept');
  const active = { ...state, status: 'active', 'accepted-at': '2026-07-01T10:01:00Z' };
  assert.deepEqual([accepted.status, accepted.body], [200, { ...theirs, ...active }]);
  assert.deepEqual((await read(owner, mine.id)).body, { ...mine, ...active });
  vi.setSystemTime(Date.parse('2026-07-01T10:02:00Z'));
  const ended = { ...active, status: 'ended', 'ended-at': '2026-07-01T10:02:00Z' };
  assert.deepEqual((await act(owner, mine.id, 'end')).body, { ...mine, ...ended });
  assert.deepEqual((await read(actor, 1)).body, { ...theirs, ...ended });
});

test('an actor may invite as well; the owner accepts the products it was shown', async () => {
  const [owner, actor] = [await holder(TABLETS), await newCompany()];
  const invited = await invite(actor, { partner: owner.id, role: 'actor', products: [TABLETS] });
  assert.equal(invited.status, 201, invited.text);
  const { id } = await last(owner);
  const accepted = await act(owner, id, 'accept');
  assert.deepEqual([accepted.body.role, accepted.body.status, accepted.body.products], ['owner', 'active', [TABLETS]]);
  assert.equal((await read(actor, invited.body.id)).body.status, 'active');
});

test('an invitation to no company looks like one that waits, whatever is done with it', async () => {
  const [owner, somebody] = [await holder(TABLETS), await newCompany()];
  const seen = async (partner: string) => {
    const invited = await invite(owner, { partner, role: 'owner', products: [TABLETS] });
    const { id } = invited.body;
    const answers = [
      invited,
      await read(owner, id),
      await change(owner, id, { name: 'x', products: [] }),
      await act(owner, id, 'accept'),
      await drop(owner, id),
      await read(owner, id),
    ];
    return answers.map((answer) =>
      told(answer)
        .replaceAll(partner, '<partner>')
        .replace(/"id":\d+|partnership \d+/g, '')
        .replace(/\d{4}-[^"]+Z/g, ''),
    );
  };
  assert.deepEqual(await seen('nobody'), await seen(somebody.id));
});

test('a silent refusal stays unseen by the inviter; an open one does not', async () => {
  const [owner, actor] = [await holder(), await newCompany()];
  const quiet = await invite(owner, { partner: actor.id, role: 'owner', products: [] });
  assert.equal((await drop(actor, (await last(actor)).id)).status, 204);
  assert.deepEqual(await all(actor), []);
  assert.equal((await read(owner, quiet.body.id)).body.status, 'invited');
  assert.equal((await drop(owner, quiet.body.id)).status, 204, 'and it can still be withdrawn');
  const open = await invite(owner, { partner: actor.id, role: 'owner', products: [] });
  const { id } = await last(actor);
  assert.equal((await act(actor, id, 'end')).body.status, 'ended');
  assert.equal((await read(owner, open.body.id)).body.status, 'ended');
  assert.equal((await act(actor, id, 'accept')).status, 405);
});

test('what is withdrawn is gone for both; of what has ended each side keeps its own', async () => {
  const [owner, actor] = [await holder(), await newCompany()];
  const { body } = await invite(owner, { partner: actor.id, role: 'owner', products: [] });
  assert.equal((await drop(owner, body.id)).status, 204);
  assert.deepEqual([await all(owner), await all(actor)], [[], []]);
  const { ofOwner, ofActor } = await openPartnership(owner, actor);
  for (const [company, id] of [
    [owner, ofOwner],
    [actor, ofActor],
  ] as const) {
    const refused = await drop(company, id);
    assert.deepEqual([refused.status, refused.headers.allow], [405, 'GET, PUT']);
  }
  await act(actor, ofActor, 'end');
  assert.equal((await drop(actor, ofActor)).status, 204);
  assert.equal((await read(owner, ofOwner)).body.status, 'ended');
  assert.equal((await change(owner, ofOwner, { name: 'Once' })).body.name, 'Once');
  assert.equal((await change(owner, ofOwner, { products: [] })).status, 200, 'as they were');
  assert.equal((await change(owner, ofOwner, { products: [TABLETS] })).status, 405);
  assert.equal((await drop(owner, ofOwner)).status, 204);
});

test('no company accepts its own invitation; deciding again changes nothing', async () => {
  const [owner, actor] = [await holder(), await newCompany()];
  const { body } = await invite(owner, { partner: actor.id, role: 'owner', products: [] });
  assert.equal((await act(owner, body.id, 'accept')).status, 405);
  const { id } = await last(actor);
  const first = await act(actor, id, 'accept');
  const again = await act(actor, id, 'accept');
  assert.deepEqual([again.status, again.text, again.headers.etag], [200, first.text, first.headers.etag]);
  const ended = await act(owner, body.id, 'end');
  const over = await act(owner, body.id, 'end');
  assert.deepEqual([over.status, over.text], [200, ended.text]);
  assert.equal((await act(actor, id, 'accept')).status, 405);
});

test('only the owner changes products, and only to its own; the name is each side’s own', async () => {
  const [owner, actor] = [await holder(TABLETS, CAPSULES), await holder(OINTMENT)];
  const { ofOwner, ofActor } = await openPartnership(owner, actor, TABLETS);
  const changed = await change(owner, ofOwner, { products: [CAPSULES, TABLETS] });
  assert.deepEqual([changed.body.products, changed.body['proposed-products']], [[TABLETS], [CAPSULES]]);
  const { products, 'proposed-products': proposed } = (await read(actor, ofActor)).body;
  assert.deepEqual([products, proposed], [[TABLETS], [CAPSULES]]);
  const refused = await change(actor, ofActor, { products: [] });
  assert.equal(refused.status, 400);
  assert.match(refused.text, /"pointer":"\/products"/);
  const foreign = await change(owner, ofOwner, { products: [TABLETS, OINTMENT, '123'] });
  assert.match(foreign.text, /"pointer":"\/products\/2"/);
  const unknown = await change(owner, ofOwner, { products: [TABLETS, OINTMENT] });
  assert.deepEqual([unknown.status, /"pointer":"\/products\/1"/.test(unknown.text)], [400, true]);
  await change(actor, ofActor, { name: 'Their tablets' });
  assert.deepEqual(
    [(await read(actor, ofActor)).body.name, (await read(owner, ofOwner)).body.name],
    ['Their tablets', null],
  );
});

test('what the owner adds once the actor has agreed waits for the actor, who agrees to all of it or ends the partnership', async () => {
  const [owner, actor] = [await holder(TABLETS, CAPSULES, OINTMENT), await newCompany()];
  const { ofOwner, ofActor } = await openPartnership(owner, actor, TABLETS);
  const shown = ({ body, status, text }: CallAnswer<Partnership>) => {
    assert.equal(status, 200, text);
    return [body.products, body['proposed-products']];
  };
  assert.deepEqual(shown(await change(owner, ofOwner, { products: [TABLETS, CAPSULES, OINTMENT] })), [
    [TABLETS],
    [CAPSULES, OINTMENT],
  ]);
  assert.deepEqual(shown(await act(owner, ofOwner, 'accept')), [[TABLETS], [CAPSULES, OINTMENT]]);
  const seen = await read(actor, ofActor);
  assert.deepEqual(shown(seen), [[TABLETS], [CAPSULES, OINTMENT]]);
  assert.deepEqual(shown(await change(actor, ofActor, seen.body)), [[TABLETS], [CAPSULES, OINTMENT]], 'sent back');
  assert.equal((await change(actor, ofActor, { 'proposed-products': [] })).status, 400);
  const mine = (await read(owner, ofOwner)).body;
  assert.deepEqual(shown(await change(owner, ofOwner, mine)), [[TABLETS], [CAPSULES, OINTMENT]], 'sent back');
  assert.deepEqual(shown(await change(owner, ofOwner, { products: [TABLETS] })), [[TABLETS], [CAPSULES, OINTMENT]]);
  assert.deepEqual(shown(await change(owner, ofOwner, { 'proposed-products': [CAPSULES] })), [[TABLETS], [CAPSULES]]);
  const stale = await act(actor, ofActor, 'accept', { 'if-match': seen.headers.etag });
  assert.equal(stale.status, 412, 'it agrees to what it has read');
  assert.deepEqual(shown(await act(actor, ofActor, 'accept')), [[TABLETS, CAPSULES], undefined]);
  assert.deepEqual(shown(await read(owner, ofOwner)), [[TABLETS, CAPSULES], undefined]);
  assert.deepEqual(shown(await change(owner, ofOwner, { products: [CAPSULES] })), [[CAPSULES], undefined]);
  assert.deepEqual(shown(await change(owner, ofOwner, { products: [CAPSULES, TABLETS] })), [[CAPSULES], [TABLETS]]);
  const { body: over } = await act(actor, ofActor, 'end');
  assert.deepEqual([over.products, over['proposed-products']], [[CAPSULES], undefined]);
});

test('an actor that invites agrees to the products it names, and to no other', async () => {
  const [owner, actor] = [await holder(TABLETS, CAPSULES), await newCompany()];
  const { body: invited } = await invite(actor, { partner: owner.id, role: 'actor', products: [TABLETS] });
  const { id } = await last(owner);
  const changed = await change(owner, id, { products: [TABLETS, CAPSULES] });
  assert.deepEqual([changed.body.products, changed.body['proposed-products']], [[TABLETS], [CAPSULES]]);
  const { body } = await act(owner, id, 'accept');
  assert.deepEqual([body.status, body.products, body['proposed-products']], ['active', [TABLETS], [CAPSULES]]);
  assert.deepEqual((await act(actor, invited.id, 'accept')).body.products, [TABLETS, CAPSULES]);
  const [second] = [await newCompany()];
  const own = await invite(owner, { partner: second.id, role: 'owner', products: [TABLETS] });
  const before = await change(owner, own.body.id, { products: [TABLETS, CAPSULES] });
  assert.deepEqual(before.body.products, [TABLETS, CAPSULES], 'it agrees when it accepts the invitation');
});

test('a partnership names a thousand products at most, with those that wait', async () => {
  const many = Array.from({ length: 1_000 }, (_, position) => withCheckDigit(9_521_234_500_000 + position * 10));
  const [owner, actor] = [await newCompany(), await newCompany()];
  for (let from = 0; from < many.length; from += 100) {
    const body = many.slice(from, from + 100).map((gtin) => ({ code: gtin, name: gtin, gtin }));
    const made = await owner.call({ method: 'POST', path: '/api/products', body });
    assert.equal(made.status, 201, made.text.slice(0, 300));
  }
  const { ofOwner } = await openPartnership(owner, actor, ...many.slice(0, 400));
  const proposed = { 'proposed-products': many.slice(400) };
  assert.equal((await change(owner, ofOwner, proposed)).status, 200);
  const extra = withCheckDigit(9_521_234_600_000);
  await owner.call({ method: 'POST', path: '/api/products', body: { code: extra, name: extra, gtin: extra } });
  const more = await change(owner, ofOwner, { products: [...many.slice(0, 400), extra], ...proposed });
  assert.deepEqual([more.status, /"pointer":"\/proposed-products".*1,?000/.test(more.text)], [400, true]);
});

/** A GTIN of 14 digits with these, of which the last is a 0 for its check digit. */
function withCheckDigit(digits: number): string {
  const text = String(digits).padStart(14, '0');
  const sum = [...text].reduce((all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return text.slice(0, 13) + String((10 - (sum % 10)) % 10);
}

test('a product that is gone does not keep the owner from changing the others', async () => {
  const [owner, actor] = [await holder(TABLETS, CAPSULES), await newCompany()];
  const { ofOwner } = await openPartnership(owner, actor, TABLETS, CAPSULES);
  assert.equal((await owner.call({ method: 'DELETE', path: `/api/products/P-${TABLETS}` })).status, 204);
  assert.equal((await change(owner, ofOwner, { products: [TABLETS] })).status, 200);
  assert.equal((await invite(owner, { partner: actor.id, role: 'owner', products: [TABLETS] })).status, 400);
});

test('an invitation names another company, a role, and GTINs', async () => {
  const company = await newCompany();
  const good = { partner: 'nobody', role: 'actor', products: [TABLETS] };
  const cases: readonly (readonly [object, string])[] = [
    [{ ...good, partner: company.id }, '/partner'],
    [{ ...good, partner: 'a#company' }, '/partner'],
    [{ ...good, partner: '~clock' }, '/partner'],
    [{ ...good, partner: '' }, '/partner'],
    [{ ...good, role: 'boss' }, '/role'],
    [{ ...good, products: ['123'] }, '/products/0'],
    [{ ...good, products: ['00000000000000'] }, '/products/0'],
    [{ ...good, products: undefined }, '/products'],
    [{ ...good, products: Array.from({ length: 1_001 }, () => TABLETS) }, '/products'],
    [{ ...good, role: 'owner' }, '/products/0'],
  ];
  for (const [body, pointer] of cases) {
    const { status, text } = await invite(company, body);
    assert.equal(status, 400, text);
    assert.ok(text.includes(`"pointer":"${pointer}"`), text);
  }
  assert.deepEqual(await all(company), []);
});

test('a hundred invitations wait at most, and room comes with each that does not', async () => {
  const company = await newCompany();
  const one = { partner: 'nobody', role: 'actor', products: [] };
  const many = Array.from({ length: 100 }, () => one);
  assert.equal((await company.call({ method: 'POST', path, body: many })).status, 201);
  assert.equal((await invite(company, one)).status, 400);
  await drop(company, 1);
  assert.equal((await invite(company, one)).status, 201);
  assert.equal((await invite(company, one)).status, 400);
});

test('what both sides decide at the same moment is the same on both sides', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [owner, actor] = [await holder(TABLETS), await newCompany()];
    const { body } = await invite(owner, { partner: actor.id, role: 'owner', products: [TABLETS] });
    const { id } = await last(actor);
    const answers = await Promise.all([
      act(actor, id, 'accept'),
      act(owner, body.id, 'end'),
      change(owner, body.id, { products: [] }),
      change(actor, id, { name: 'Here' }),
      act(actor, id, 'end'),
    ]);
    for (const { status, text } of answers) assert.ok([200, 405].includes(status), text);
    const [mine, theirs] = [(await read(owner, body.id)).body, (await read(actor, id)).body];
    const common = ({ status, products, 'accepted-at': accepted, 'ended-at': ended }: Partnership) => ({
      status,
      products,
      accepted,
      ended,
    });
    assert.deepEqual(common(mine), common(theirs));
    assert.equal(mine.status, 'ended');
  }
});

test('a partnership belongs to its company: its number is unknown to others, and to the partner its own', async () => {
  const [owner, actor, stranger] = [await holder(TABLETS), await newCompany(), await newCompany()];
  for (let burnt = 0; burnt < 3; burnt += 1) await invite(owner, { partner: 'nobody', role: 'owner', products: [] });
  const { ofOwner } = await openPartnership(owner, actor, TABLETS);
  for (const company of [actor, stranger]) {
    for (const answer of [
      await read(company, ofOwner),
      await change(company, ofOwner, { name: 'mine' }),
      await act(company, ofOwner, 'accept'),
      await act(company, ofOwner, 'end'),
      await drop(company, ofOwner),
    ]) {
      assert.equal(answer.status, 404);
    }
  }
  assert.equal((await read(owner, ofOwner)).body.status, 'active');
});

test('a channel can be bound to a partnership of the company, and to none else’s', async () => {
  const [owner, actor] = [await holder(TABLETS), await newCompany()];
  for (let burnt = 0; burnt < 3; burnt += 1) await invite(owner, { partner: 'nobody', role: 'owner', products: [] });
  const { ofOwner, ofActor } = await openPartnership(owner, actor, TABLETS);
  const channels = '/api/shopfloor-channels';
  const bind = (partnership: unknown) =>
    actor.call<{ key: string }>({ method: 'POST', path: channels, body: { name: 'Line', partnership } });
  const bound = await bind(ofActor);
  assert.equal(bound.status, 201, bound.text);
  assert.match((await bind(ofOwner)).text, /"pointer":"\/partnership"/);
  const one = `${channels}/${bound.body.key}`;
  const loosened = await actor.call<{ partnership: unknown }>({
    method: 'PUT',
    path: one,
    body: { partnership: null },
  });
  assert.equal(loosened.body.partnership, null);
});
