import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { examples } from '../support/examples.ts';
import { call, untilSettled, useFactory } from '../support/factory.ts';
import { keepIdsRecognisable, ownContentsOf, watchWrites } from './contents.ts';
import { type Place, placesOf } from './places.ts';
import { type Estate, openEstate } from './possessions.ts';
import { askRow, isCompanyKnown, type Row, rows, type Subject, subjectOf } from './rows.ts';
import { assertAlike, differentValue, MARK, type RowWords, type Trio, trioOf } from './strangers.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(async () => {
  watchWrites();
  keepIdsRecognisable();
  await openEstate();
});

let seeds = 1_000;
const nextSeed = () => {
  seeds += 1;
  return seeds;
};

const isAcross = ({ contract, name }: Row, { part, path }: Place) =>
  part === 'body' && (examples[contract.resource]?.across?.[name]?.includes(path.join('/')) ?? false);

/** What of the owner is said at a place: all that is called like it, and of the rest, in turn, some. */
const IN_TURN = Number(process.env.PROPERTY_RUNS ?? 1);
let turn = 0;

function saidAt(place: Place, possessions: Estate['possessions']): readonly string[] {
  const words = place.path.join('-').split(/[-_]/);
  const taken = [...possessions].filter(([, value]) => place.takes(value) && place.takes(differentValue(value)));
  const isCalled = ([name]: readonly [string, string]) => words.includes(name.split(/[.-]/).at(-1) ?? '');
  const others = taken.filter((one) => !isCalled(one));
  turn += IN_TURN;
  const some = others.filter((_, position) => (position + turn) % others.length < IN_TURN);
  return [...taken.filter(isCalled), ...some].map(([, value]) => value);
}

/** Everything said so far is left out of answers, as what is written with one request appears in the next. */
type Conversation = {
  readonly trio: Trio;
  readonly own: readonly [Subject, Subject];
  readonly words: [string[], string[]];
};

async function conversationOf(row: Row): Promise<Conversation> {
  const { owner } = await openEstate();
  const { stranger, twin } = await trioOf(row);
  const seed = nextSeed();
  const own = [await subjectOf(row, stranger, seed), await subjectOf(row, twin, seed)] as const;
  // Events come a moment later.
  await untilSettled();
  return { trio: { owner, stranger, twin }, own, words: [[], []] };
}

async function say(
  row: Row,
  { trio, own, words }: Conversation,
  place: Place,
  value: string,
  other = differentValue(value),
) {
  const seed = nextSeed();
  words[0].push(value);
  words[1].push(other);
  const saying = (said: string, spoken: readonly string[]): RowWords => ({ ...place.say(said, seed), words: spoken });
  const about = `${row.title}: ${JSON.stringify(value)} at ${place.part} ${place.path.join('/')}`;
  return assertAlike(row, trio, own, [saying(value, words[0]), saying(other, words[1])], about);
}

const speaking = rows.filter(isCompanyKnown).map((row) => [row, placesOf(row)] as const);

for (const { resource } of contracts.filter((one) =>
  speaking.some(([{ contract }, all]) => contract === one && all.length > 0),
)) {
  test(`${resource}: what another company was given is worth nothing, wherever it is said`, async () => {
    const { owner, possessions } = await openEstate();
    const of = await ownContentsOf(owner);
    for (const [row, places] of speaking.filter(([{ contract }]) => contract.resource === resource)) {
      const conversation = await conversationOf(row);
      for (const place of places.filter((candidate) => !isAcross(row, candidate))) {
        for (const value of saidAt(place, possessions)) await say(row, conversation, place, value);
      }
    }
    assert.deepEqual(await ownContentsOf(owner), of, 'what the owner has stays byte for byte');
  });
}

/** What a token opens: of an owner, something that has the mark. */
const showing = (token: string) => call({ path: '/api/suppliers', token });

for (const [row, places] of speaking) {
  for (const place of places.filter((candidate) => isAcross(row, candidate))) {
    test(`${row.title}: of ${place.path} of another company the answer shows only that it is taken`, async () => {
      const { owner, possessions } = await openEstate();
      const conversation = await conversationOf(row);
      const of = await ownContentsOf(owner);
      for (const value of [...possessions.values()].filter(place.takes)) {
        const live = (await showing(value)).status === 200;
        // The twin has it itself, then.
        if (live) await askRow(row, conversation.trio.twin, {}, place.say(differentValue(value), nextSeed()));
        await say(row, conversation, place, value);
        if (live) assert.match((await showing(value)).text, MARK, 'it opens what it opened before');
      }
      const after = await ownContentsOf(owner);
      for (const [key, item] of of) assert.equal(after.get(key), item, 'what the owner has stays byte for byte');
    });
  }
}

test('among what the other company was given is something of every kind, and its tokens still open what is its own', async () => {
  const { possessions } = await openEstate();
  const kinds = new Set([...possessions.keys()].map((name) => name.split('.').at(-1)));
  for (const kind of ['id', 'key', 'secret', 'token', 'uuid', 'receipt']) assert.ok(kinds.has(kind), kind);
  const tokens = [...possessions].filter(([name]) => name.endsWith('.token'));
  assert.equal(tokens.length, 4, 'of the log-in of either API, of a session, and one that does not expire');
  for (const [, token] of tokens) assert.match((await showing(token)).text, MARK);
});
