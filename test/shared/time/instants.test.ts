import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { test } from 'vitest';
import {
  formatDay,
  formatMilliseconds,
  formatMinute,
  formatSeconds,
  isTimeZone,
  parseDisplay,
  parseInstant,
} from '../../../shared/time/instants.ts';

const zones = [
  'UTC',
  'Europe/Lisbon',
  'Europe/Berlin',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
  'Africa/Casablanca',
  'Africa/Monrovia',
];
const zone = fc.constantFrom(...zones);
const dayMs = 86_400_000;

/** Wall-clock times, half of them within two days of a clock change of the zone. */
const zoneAndWall = zone.chain((name) => {
  const anywhere = fc.integer({ min: Date.UTC(1900, 0, 3), max: Date.UTC(9999, 11, 29) });
  const changes = changesOf(name);
  if (changes.length === 0) return anywhere.map((ms) => ({ name, wall: wallOf(ms) }));
  const nearChange = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * dayMs, max: 2 * dayMs }))
    .map(([change, away]) => change + away);
  return fc.oneof(anywhere, nearChange).map((ms) => ({ name, wall: wallOf(ms) }));
});

const wallOf = (ms: number) => new Date(ms).toISOString().slice(0, -1);

const changesByZone = new Map<string, readonly number[]>();

function changesOf(name: string): readonly number[] {
  const known = changesByZone.get(name);
  if (known) return known;
  const changes: number[] = [];
  let at = Temporal.ZonedDateTime.from(`1960-01-01T00:00[${name}]`).getTimeZoneTransition('next');
  while (at && at.year < 2040 && changes.length < 400) {
    changes.push(at.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds);
    at = at.getTimeZoneTransition('next');
  }
  changesByZone.set(name, changes);
  return changes;
}

test('a wall-clock time means the moment Temporal says, also in gaps, overlaps and skipped days', () => {
  fc.assert(
    fc.property(zoneAndWall, ({ name, wall }) => {
      const expected = Temporal.PlainDateTime.from(wall).toZonedDateTime(name, { disambiguation: 'compatible' });
      assert.equal(parseInstant(wall, name), new Date(expected.epochMilliseconds).toISOString());
    }),
    { numRuns: 2_000 },
  );
});

test('an instant is written as Temporal writes it in the zone', () => {
  const time = fc.integer({ min: Date.UTC(1972, 0, 8), max: Date.UTC(9999, 11, 30) });
  fc.assert(
    fc.property(zone, time, (name, ms) => {
      const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name);
      const written = at.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }).replace('+00:00', 'Z');
      const instant = new Date(ms).toISOString();
      assert.equal(formatMilliseconds(instant, name), written);
      assert.equal(formatSeconds(instant, name), written.replace(/\.\d{3}/, ''));
    }),
    { numRuns: 2_000 },
  );
});

test('what is written reads back as the same moment in every zone, back to 1900', () => {
  const time = fc.integer({ min: Date.UTC(1900, 0, 3), max: Date.UTC(9999, 11, 31, 23, 59, 59) });
  fc.assert(
    fc.property(zone, zone, time, (written, read, ms) => {
      const instant = new Date(ms).toISOString();
      assert.equal(parseInstant(formatMilliseconds(instant, written), read), instant);
    }),
    { numRuns: 1_000 },
  );
});

test('a day or minute typed without a zone is shown again as typed', () => {
  fc.assert(
    fc.property(zoneAndWall, ({ name, wall }) => {
      const plain = Temporal.PlainDateTime.from(wall);
      const typed = plain.toZonedDateTime(name);
      fc.pre(typed.toPlainDateTime().equals(plain));
      const [day, minute] = [
        formatDay(typed.toInstant().toString(), name),
        formatMinute(typed.toInstant().toString(), name),
      ];
      assert.equal(day, wall.slice(0, 10).split('-').reverse().join('/'));
      assert.equal(minute, `${day} - ${wall.slice(11, 16)}`);
      assert.equal(parseDisplay(minute, name), parseInstant(`${wall.slice(0, 16)}:00`, name));
    }),
    { numRuns: 1_000 },
  );
});

const accepted: readonly [text: string, zone: string, instant: string][] = [
  ['2023-07-20T09:15:15Z', 'Europe/Lisbon', '2023-07-20T09:15:15.000Z'],
  ['2023-07-20T09:15:15', 'Europe/Lisbon', '2023-07-20T08:15:15.000Z'],
  ['2023-07-20T09:15:15+01:00', 'Asia/Tokyo', '2023-07-20T08:15:15.000Z'],
  ['2023-07-20T09:15:15+0100', 'Asia/Tokyo', '2023-07-20T08:15:15.000Z'],
  ['2023-07-20T09:15:15+01', 'Asia/Tokyo', '2023-07-20T08:15:15.000Z'],
  ['2023-07-20T09:15:15-05:30', 'UTC', '2023-07-20T14:45:15.000Z'],
  ['2023-07-20T09:15:15-00:30', 'UTC', '2023-07-20T09:45:15.000Z'],
  ['2023-07-20T09:15:15-00:00', 'Asia/Tokyo', '2023-07-20T09:15:15.000Z'],
  ['2023-07-20T09:15:15.1Z', 'UTC', '2023-07-20T09:15:15.100Z'],
  ['2023-07-20T09:15:15.9999999Z', 'UTC', '2023-07-20T09:15:15.999Z'],
  ['2023-07-20', 'Europe/Lisbon', '2023-07-19T23:00:00.000Z'],
  ['2024-02-29', 'UTC', '2024-02-29T00:00:00.000Z'],
  // The company example of the API's documents: 09:15:15 at -05:00.
  ['2020-07-20T09:15:15', 'America/Bogota', '2020-07-20T14:15:15.000Z'],
  // 01:30 does not exist in Lisbon on that night, and exists twice on the other.
  ['2026-03-29T01:30:00', 'Europe/Lisbon', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T01:30:00', 'Europe/Lisbon', '2026-10-25T00:30:00.000Z'],
  ['2011-12-30T12:00:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ['9999-12-31T23:59:59Z', 'Asia/Tokyo', '9999-12-31T23:59:59.000Z'],
  ['1900-01-01', 'UTC', '1900-01-01T00:00:00.000Z'],
];

for (const [text, name, instant] of accepted) {
  test(`${text} in ${name} is ${instant}`, () => assert.equal(parseInstant(text, name), instant));
}

const refused = [
  '',
  '2023',
  '2023-07',
  '2023-02-30',
  '2023-02-29',
  '2023-13-01',
  '2023-00-10',
  '2023-07-20 09:15:15',
  '2023-07-20t09:15:15z',
  '2023-07-20T09:15',
  '2023-07-20T24:00:00',
  '2023-07-20T25:00:00Z',
  '2023-07-20T09:60:00Z',
  '2016-12-31T23:59:60Z',
  '2023-07-20T09:15:15.Z',
  '2023-07-20T09:15:15,5Z',
  '2023-07-20T09:15:15+1',
  '2023-07-20T09:15:15+24:00',
  '2023-07-20T09:15:15+01:60',
  '2023-07-20T09:15:15+01:00:00',
  '2023-07-20Z',
  '1899-12-31T23:59:59Z',
  '10000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-01:00',
  ' 2023-07-20T09:15:15Z',
  '2023-07-20T09:15:15Z\n',
  '٢٠٢٣-07-20',
];

for (const text of refused) {
  test(`${JSON.stringify(text)} is no date`, () => assert.equal(parseInstant(text, 'Europe/Lisbon'), undefined));
}

test('no text makes parsing throw, and what it gives is always an instant', () => {
  const nearly = fc.stringMatching(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d(:?\d\d)?)?)?$/);
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string()), zone, (text, name) => {
      const instant = parseInstant(text, name);
      if (instant !== undefined) assert.match(instant, /^(1899-12-31|19\d\d|[2-9]\d{3})-?.*T\d\d:\d\d:\d\d\.\d{3}Z$/);
    }),
    { numRuns: 2_000 },
  );
});

test('display forms are read in the zone, with and without a time', () => {
  assert.equal(parseDisplay('20/07/2023', 'Europe/Lisbon'), '2023-07-19T23:00:00.000Z');
  assert.equal(parseDisplay('01/01/2022 - 13:00', 'Europe/Lisbon'), '2022-01-01T13:00:00.000Z');
  assert.equal(parseDisplay('20/07/2020 - 09:15:15', 'America/Bogota'), '2020-07-20T14:15:15.000Z');
  for (const text of ['30/02/2023', '1/1/2023', '2023/01/01', '01/01/2022 13:00', '01/01/2022 - 24:00', '13/13/2023']) {
    assert.equal(parseDisplay(text, 'UTC'), undefined, text);
  }
});

test('the offset is written as Z when it is zero, in summer and winter', () => {
  assert.equal(formatSeconds('2023-07-20T08:15:15.000Z', 'Europe/Lisbon'), '2023-07-20T09:15:15+01:00');
  assert.equal(formatSeconds('2023-12-20T08:15:15.000Z', 'Europe/Lisbon'), '2023-12-20T08:15:15Z');
  assert.equal(formatMilliseconds('2022-05-19T13:35:30.000Z', 'Europe/Lisbon'), '2022-05-19T14:35:30.000+01:00');
  assert.equal(formatMilliseconds('2023-07-20T09:15:15.000Z', 'America/St_Johns'), '2023-07-20T06:45:15.000-02:30');
});

test('the moment survives where no designator can say the offset or no year can say the wall clock', () => {
  assert.equal(formatSeconds('1900-01-01T00:36:45.000Z', 'Europe/Lisbon'), '1900-01-01T00:36:45Z');
  assert.equal(formatDay('1900-01-01T00:36:45.000Z', 'Europe/Lisbon'), '01/01/1900');
  assert.equal(formatSeconds('9999-12-31T23:59:59.000Z', 'Asia/Tokyo'), '9999-12-31T23:59:59Z');
});

test('a time zone is a name of the IANA database, never an offset', () => {
  for (const name of [...zones, 'Asia/Katmandu', 'Asia/Calcutta', 'Etc/GMT+5']) assert.ok(isTimeZone(name), name);
  for (const name of ['', '+01:00', '-05', 'GMT+1', 'Europe/Atlantis', 'Z', ' UTC', 'UTC\0']) {
    assert.ok(!isTimeZone(name), name);
  }
});

test('an unknown zone is an error of the program, not a date at UTC', () => {
  assert.throws(() => parseInstant('2023-07-20T09:15:15', 'Europe/Atlantis'), RangeError);
  assert.throws(() => formatSeconds('2023-07-20T09:15:15.000Z', 'Europe/Atlantis'), RangeError);
});
