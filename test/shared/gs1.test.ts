import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { digitalLink, expiryDate, gtin14, hasCheckDigit, isBatch, isSerialNumber } from '../../shared/gs1.ts';

/** As GS1's own linter lists it. */
const SET_82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const serialNumber = fc.string({ unit: fc.constantFrom(...SET_82), minLength: 1, maxLength: 20 });
const now = new Date('2026-11-22T10:00:00Z');

/** A GTIN of any length with its right check digit, worked out in the words of the standard. */
const gtin = fc
  .constantFrom(8, 12, 13, 14)
  .chain((length) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length - 1, maxLength: length - 1 }),
  )
  .filter((digits) => /[1-9]/.test(digits))
  .map((digits) => {
    const fromTheRight = [...digits].reverse().map(Number);
    const sum = fromTheRight.reduce((total, digit, position) => total + digit * (position % 2 === 0 ? 3 : 1), 0);
    return digits + ((Math.ceil(sum / 10) * 10 - sum) % 10);
  });
const padded = gtin.map((code) => code.padStart(14, '0'));

test('a GTIN of 8, 12, 13 or 14 digits has one spelling of 14', () => {
  assert.equal(gtin14('02345673'), '00000002345673');
  assert.equal(gtin14('036000291452'), '00036000291452');
  assert.equal(gtin14('9521234543213'), '09521234543213');
  assert.equal(gtin14('09521234543213'), '09521234543213');
  for (const none of ['', '1', '1234567', '123456789', '1234567890', '12345678901', '095212345432130']) {
    assert.equal(gtin14(none), undefined, none);
  }
  const alike = ['0952123454321x', ' 9521234543213', '9521234543213\n', '٠٩٥٢١٢٣٤٥٤٣٢١٣', '0.521234543213'];
  for (const none of [...alike, '00000000', '00000000000000']) assert.equal(gtin14(none), undefined, none);
});

test('the check digits GS1 publishes are right, and the one of the printed sample is wrong', () => {
  const right = ['02345673', '09521234543213', '9521234543213', '01234567891231', '4006381333931', '036000291452'];
  for (const code of right) assert.equal(hasCheckDigit(code), true, code);
  for (const code of ['01234567891234', '09521234543214', '00000000000000', '', 'abcdefgh']) {
    assert.equal(hasCheckDigit(code), false, code);
  }
});

test('the right check digit of any GTIN is right in every spelling, and no single wrong digit passes', () => {
  fc.assert(
    fc.property(gtin, (code) => {
      assert.equal(hasCheckDigit(code), true);
      assert.equal(hasCheckDigit(code.padStart(14, '0')), true);
      for (const [place, digit] of [...code].entries()) {
        for (const other of '0123456789') {
          const wrong = code.slice(0, place) + other + code.slice(place + 1);
          assert.equal(hasCheckDigit(wrong), other === digit, wrong);
        }
      }
    }),
  );
});

test('a serial number and a batch take exactly the 82 characters of GS1', () => {
  assert.equal(new Set(SET_82).size, 82);
  for (let point = 0; point <= 0x2ff; point += 1) {
    const character = String.fromCodePoint(point);
    for (const text of [character, `A${character}`, `${character}A`, `A${character}A`]) {
      assert.equal(isSerialNumber(text), SET_82.includes(character), JSON.stringify(text));
      assert.equal(isBatch(text), SET_82.includes(character), JSON.stringify(text));
    }
  }
  for (const text of ['A é', 'Ａ', '😀', '\ud800', 'AB\n', '\nAB']) assert.equal(isSerialNumber(text), false);
});

test('a serial number and a batch have 1 to 20 characters', () => {
  for (const rule of [isSerialNumber, isBatch]) {
    assert.deepEqual(
      [0, 1, 20, 21].map((length) => rule('A'.repeat(length))),
      [false, true, true, false],
    );
  }
  fc.assert(fc.property(serialNumber, (serial) => isSerialNumber(serial) && isBatch(serial)));
});

test('an expiry date is a day of the calendar; day 00 is the last of its month', () => {
  const days = [
    ['221115', '2022-11-15'],
    ['271100', '2027-11-30'],
    ['270200', '2027-02-28'],
    ['280200', '2028-02-29'],
    ['280229', '2028-02-29'],
    ['000229', '2000-02-29'],
    ['130200', '2013-02-28'],
    ['160200', '2016-02-29'],
    ['271200', '2027-12-31'],
  ] as const;
  for (const [text, day] of days) assert.equal(expiryDate(text, now), day, text);
  const none = ['270229', '270230', '270431', '270132', '270001', '271301', '270000', '999999', '2711', '20271115'];
  for (const text of [...none, '', '27111x', ' 71115', '271115\n', '27-115', '٢٧١١١٥']) {
    assert.equal(expiryDate(text, now), undefined, JSON.stringify(text));
  }
});

test('the century of an expiry date is the one GS1 determines for the current year', () => {
  const window = [
    [2026, { '00': 2000, '76': 2076, '77': 1977, '99': 1999 }],
    [2050, { '00': 2100, '01': 2001, '50': 2050, '99': 2099 }],
    [2051, { '00': 2100, '01': 2101, '02': 2002, '99': 2099 }],
    [2099, { '00': 2100, '49': 2149, '50': 2050, '99': 2099 }],
    [2100, { '00': 2100, '50': 2150, '51': 2051, '99': 2099 }],
  ] as const;
  for (const [current, years] of window) {
    for (const [lastDigits, year] of Object.entries(years)) {
      const at = new Date(Date.UTC(current, 5, 15));
      assert.equal(expiryDate(`${lastDigits}0630`, at), `${year}-06-30`, `${lastDigits} in ${current}`);
    }
  }
});

test('in any current year, every two digits mean one year of the 100 around it, leap days included', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2300 }), fc.integer({ min: 0, max: 99 }), (current, lastDigits) => {
      const text = String(lastDigits).padStart(2, '0');
      const at = new Date(Date.UTC(current, 11, 31, 23, 59, 59));
      const year = Number(expiryDate(`${text}0101`, at)?.slice(0, 4));
      assert.equal(year % 100, lastDigits);
      assert.ok(year >= current - 49 && year <= current + 50, `${text} in ${current} is ${year}`);
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      assert.equal(expiryDate(`${text}0200`, at), `${year}-02-${leap ? 29 : 28}`);
      assert.equal(expiryDate(`${text}0229`, at), leap ? `${year}-02-29` : undefined);
    }),
  );
});

test('a Digital Link has the 17 special characters of set 82 percent-encoded, and no others', () => {
  assert.equal(digitalLink('09521234543213', 'ABC123'), 'https://id.gs1.org/01/09521234543213/21/ABC123');
  const special = '!"%&\'()*+,/:;<=>?';
  const encoded = '%21%22%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F';
  assert.equal(digitalLink('09521234543213', special), `https://id.gs1.org/01/09521234543213/21/${encoded}`);
  for (const character of SET_82) {
    const [, serial] = digitalLink('09521234543213', character).split('/21/');
    assert.equal(serial === character, !special.includes(character), character);
  }
});

test('every serial number comes back from its Digital Link', () => {
  fc.assert(
    fc.property(padded, serialNumber, (code, serial) => {
      const [, , , key, product, qualifier, item = '', ...more] = digitalLink(code, serial).split('/');
      assert.deepEqual([key, product, qualifier, more], ['01', code, '21', []]);
      assert.equal(decodeURIComponent(item), serial);
    }),
  );
});

test('a Digital Link stays as it is when a URL is made of it, but for the serial numbers a path cannot end in', () => {
  fc.assert(
    fc.property(padded, serialNumber, (code, serial) => {
      fc.pre(serial !== '.' && serial !== '..');
      const link = digitalLink(code, serial);
      assert.equal(new URL(link).href, link);
    }),
  );
});
