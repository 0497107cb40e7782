import assert from 'node:assert/strict';
import { test } from 'vitest';
import { advisoryOutcome } from '../../../scripts/supply/advisories.ts';

const report = (vulnerabilities: Readonly<Record<string, string>>) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      Object.entries(vulnerabilities).map(([name, severity]) => [name, { name, severity }]),
    ),
  });

test('known faults that are high or critical are found and named; lesser ones stop nothing', () => {
  const { verdict, said } = advisoryOutcome(report({ left: 'moderate', pad: 'high', center: 'critical' }));
  assert.deepEqual([verdict, said], ['found', 'pad: high\ncenter: critical']);
  assert.equal(advisoryOutcome(report({ left: 'moderate', pad: 'low' })).verdict, 'clean');
  assert.equal(advisoryOutcome(report({})).verdict, 'clean');
});

test('a registry that does not answer the question is no clean answer, and is said so', () => {
  const refused = JSON.stringify({ message: '405 Method Not Allowed', method: 'POST' });
  for (const output of [refused, `npm warn audit 405\n${refused}`]) {
    const { verdict, said } = advisoryOutcome(output);
    assert.equal(verdict, 'unanswered');
    assert.match(said, /told nothing of known faults: 405 Method Not Allowed/);
  }
  for (const output of ['', 'npm error network ENOTFOUND', '{"error":{"summary":"ENETUNREACH"}}']) {
    assert.equal(advisoryOutcome(output).verdict, 'unanswered', output);
  }
});
