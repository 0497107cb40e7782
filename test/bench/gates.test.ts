import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openWorkshop } from '../../bench/bundles.ts';
import { meterOfMachine, perInvocation } from '../../bench/meter.ts';
import { gate, withSection } from '../../bench/report.ts';
import {
  type Admit,
  admissionRow,
  admissions,
  arrivals,
  fixedMinute,
  gcra,
  ourInstances,
  useStubTable,
} from '../../bench/rows/admission.ts';
import { bundleSize } from '../../bench/rows/bundle-size.ts';
import { coldRow } from '../../bench/rows/cold-start.ts';
import { listCost, openCatalogue } from '../../bench/rows/list-cost.ts';
import { stackSize } from '../../bench/rows/stack-size.ts';
import { warmRow } from '../../bench/rows/warm-path.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const meter = meterOfMachine();
const counting = { skip: meter.unit === 'instructions' ? false : 'valgrind is not installed' };

test('a function that outgrows its bundle fails the gate', async () => {
  await using workshop = await openWorkshop();
  const { verdict, failed, figure } = await bundleSize(workshop, path('functions'));
  assert.deepEqual({ verdict, failed }, { verdict: 'missed', failed: true }, figure);
});

test('work at import time fails the gate of the cold load', counting, async () => {
  await using workshop = await openWorkshop();
  const [plain, planted] = [
    await workshop.bundle('floors/bare.ts'),
    await workshop.bundle(path('planted/slow-start.ts')),
  ];
  const { floor, same, slow } = await meter.measure({
    floor: workshop.invoke(plain, 0),
    same: workshop.invoke(plain, 0),
    slow: workshop.invoke(planted, 0),
  });
  assert.ok(Math.abs(same / floor - 1) < 1e-4, 'two runs of the same code take the same instructions');
  assert.equal(coldRow('', floor, same, 1.01).failed, false);
  assert.equal(coldRow('', floor, slow, 1.01).failed, true, `${slow} of ${floor}`);
});

test('work that is done twice per request fails the gate of the warm path', counting, async () => {
  await using workshop = await openWorkshop();
  const [plain, planted] = [
    await workshop.bundle('floors/bare.ts'),
    await workshop.bundle(path('planted/slow-call.ts')),
  ];
  const cost = await perInvocation(
    meter,
    { floor: (count) => workshop.invoke(plain, count), ours: (count) => workshop.invoke(planted, count) },
    [200, 300],
  );
  assert.equal(warmRow('', { floor: cost.floor, ours: cost.floor }, 1.15).failed, false);
  assert.equal(warmRow('', cost, 1.15).failed, true, `${cost.ours} of ${cost.floor}`);
});

test('pages that are found by passing over rows fail the gate of the list', async (t) => {
  const { stop } = await openCatalogue(2_000);
  t.after(stop);
  const byLink = await listCost(2_000, [1, 5, 60]);
  assert.deepEqual([byLink.verdict, byLink.failed], ['met', false], byLink.figure);
  const byNumber = await listCost(2_000, [1, 5, 60], 'number');
  assert.deepEqual([byNumber.verdict, byNumber.failed], ['missed', true], byNumber.figure);
});

test('a counter that lets more than 120 through in 60 s, refuses too many, or asks twice fails the gate of admission', async () => {
  const times = arrivals(8_000);
  const stands = async (instances: readonly Admit[], roundTrips?: () => number) =>
    admissionRow(await admissions(instances, times, roundTrips), '').verdict;
  const roundTrips = useStubTable();
  const ours = await ourInstances();
  assert.equal(await stands(ours, roundTrips), 'met');
  assert.equal(await stands([fixedMinute()]), 'missed');
  assert.equal(await stands([gcra()]), 'missed');
  const miserly: Admit = async (company, now) => ours[0]?.(company, new Date(Math.ceil(now.getTime() / 5_000) * 5_000));
  assert.equal(await stands([miserly], useStubTable()), 'missed');
  let asked = 0;
  const wordy: Admit = async (company, now) => {
    asked += 1;
    await ours[0]?.(company, now);
  };
  const table = useStubTable();
  assert.equal(await stands([wordy], () => table() + asked), 'missed');
});

test('a stack that outgrows its share of CloudFormation fails the gate', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'shopfloor-bench-'));
  t.after(() => rm(folder, { recursive: true }));
  const resources = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, position) => [position, {}]));
  await writeFile(join(folder, 'Data.template.json'), JSON.stringify({ Resources: resources(10) }));
  await writeFile(join(folder, 'Service.template.json'), JSON.stringify({ Resources: resources(290) }));
  assert.equal((await stackSize(folder)).verdict, 'met');
  await writeFile(join(folder, 'Service.template.json'), JSON.stringify({ Resources: resources(291) }));
  assert.equal((await stackSize(folder)).verdict, 'missed');
});

test('a known miss passes until it becomes worse, and what is no number passes never', () => {
  assert.deepEqual(gate(1.2, 1.15), { verdict: 'missed', failed: true });
  assert.deepEqual(gate(1.2, 1.15, 1.3), { verdict: 'missed', failed: false });
  assert.deepEqual(gate(1.4, 1.15, 1.3), { verdict: 'missed', failed: true });
  assert.equal(gate(Number.NaN, 1.15).failed, true);
});

test('only what is between the markers of the document is replaced', () => {
  const document = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';
  assert.equal(withSection(document, 'new'), 'before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nafter\n');
  assert.throws(() => withSection('no markers', 'new'), /markers/);
});
