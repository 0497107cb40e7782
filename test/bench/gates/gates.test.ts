import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { Problem } from '../../../shared/problem.ts';
import { openWorkshop } from '../bundles.ts';
import { gate, withSection } from '../report.ts';
import {
  type Admit,
  admissionRow,
  admissions,
  arrivalTimes,
  fixedMinute,
  gcra,
  ourInstances,
  useStubTable,
} from '../rows/admission.ts';
import { bundleSize } from '../rows/bundle-size.ts';
import { fillCatalogue, listCost } from '../rows/list-cost.ts';
import { stackSize } from '../rows/stack-size.ts';
import { openTable } from '../table.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

test('a function that outgrows its bundle fails the gate', async () => {
  await using workshop = await openWorkshop();
  const { verdict, failed, figure } = await bundleSize(workshop, path('functions'));
  assert.deepEqual({ verdict, failed }, { verdict: 'missed', failed: true }, figure);
});

test('pages that are found by passing over rows fail the gate of the list', async (t) => {
  const { stop } = await openTable();
  t.onTestFinished(stop);
  await fillCatalogue(2_000);
  const byLink = await listCost(2_000, [1, 5, 60]);
  assert.deepEqual([byLink.verdict, byLink.failed], ['met', false], byLink.figure);
  const byNumber = await listCost(2_000, [1, 5, 60], 'number');
  assert.deepEqual([byNumber.verdict, byNumber.failed], ['missed', true], byNumber.figure);
});

test('a counter that lets more than 120 through in 60 s, refuses too many, or asks twice fails the gate of admission', async () => {
  using table = useStubTable();
  const times = arrivalTimes(3_000);
  const [first, ...others] = (await ourInstances()) as [Admit, ...Admit[]];
  const stands = async (instances: readonly Admit[], roundTrips = table.roundTrips) => {
    const { most, wrong, roundTripsMax, ...rest } = await admissions(instances, times, roundTrips);
    const { failed } = admissionRow({ most, wrong, roundTripsMax, ...rest }, '');
    return { failed, over: most > 120, wrong: wrong > 0, roundTripsMax };
  };
  const right = { failed: false, over: false, wrong: false, roundTripsMax: 1 };
  assert.deepEqual(await stands([first, ...others]), right);
  const lax = { failed: true, over: true, wrong: true, roundTripsMax: 0 };
  assert.deepEqual(await stands([fixedMinute()]), lax);
  assert.deepEqual(await stands([gcra()]), lax);
  const miserly: Admit = async (company, now) => {
    if (now.getTime() % 50 === 7) throw new Problem(429, 'rate-limited', 'Too Many Requests', 'For no reason.');
    await first(company, now);
  };
  assert.deepEqual(await stands([miserly]), { ...right, failed: true, wrong: true });
  assert.deepEqual(await stands([first], () => 2 * table.roundTrips()), { ...right, failed: true, roundTripsMax: 2 });
});

test('a stack that outgrows its share of CloudFormation fails the gate', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'shopfloor-bench-'));
  t.onTestFinished(() => rm(folder, { recursive: true }));
  const resources = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, position) => [position, {}]));
  await writeFile(join(folder, 'Data.template.json'), JSON.stringify({ Resources: resources(10) }));
  await writeFile(join(folder, 'Service.template.json'), JSON.stringify({ Resources: resources(290) }));
  assert.equal((await stackSize(folder)).verdict, 'met');
  await writeFile(join(folder, 'Service.template.json'), JSON.stringify({ Resources: resources(291) }));
  assert.equal((await stackSize(folder)).verdict, 'missed');
});

test('what misses its target fails, and what is no number misses it', () => {
  assert.deepEqual(gate(1.15, 1.15), { verdict: 'met', failed: false });
  assert.deepEqual(gate(1.2, 1.15), { verdict: 'missed', failed: true });
  assert.equal(gate(Number.NaN, 1.15).failed, true);
});

test('only what is between the markers of the document is replaced', () => {
  const document = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';
  assert.equal(withSection(document, 'new'), 'before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nafter\n');
  assert.throws(() => withSection('no markers', 'new'), /markers/);
});
