import assert from 'node:assert/strict';
import { test } from 'vitest';
import { announceRemoval, beginRemoval } from '../../../functions/access/company/removal.ts';
import { resumeCompany, suspendCompany } from '../../../functions/access/company/suspension.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { newCompany, useFactory } from '../../support/factory.ts';

useFactory();

const DAYS = 30;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MILLISECONDS);

test('a company that is to be removed is refused at once, and has everything when it is resumed in time', async () => {
  const company = await newCompany();
  const body = { code: 'S', name: 'S' };
  const made = await company.call<{ id: number }>({ method: 'POST', path: '/api/suppliers', body });
  const { removableFrom } = await announceRemoval(company.id, DAYS);
  assert.equal((await announceRemoval(company.id, 1)).removableFrom, removableFrom, 'The first date stands.');
  assert.equal((await company.call({ path: '/api/suppliers' })).status, 401);
  await assert.rejects(beginRemoval(company.id, inDays(DAYS - 1)), /may be removed from 20/);
  await resumeCompany(company.id);
  const kept = await company.call({ path: `/api/suppliers/${made.body.id}` });
  assert.deepEqual(kept.body, made.body);
});

test('only a removal that was announced begins, and one that has begun is not taken back', async () => {
  const { id } = await newCompany();
  await assert.rejects(beginRemoval(id, inDays(DAYS + 1)), /has not been announced/);
  await suspendCompany(id);
  await assert.rejects(beginRemoval(id, inDays(DAYS + 1)), /has not been announced/);
  await announceRemoval(id, DAYS);
  assert.equal((await beginRemoval(id, inDays(DAYS + 1))).removing, true);
  await assert.rejects(resumeCompany(id), /is being removed/);
  await suspendCompany(id, 'Again.');
  await assert.rejects(resumeCompany(id), /is being removed/);
  await assert.rejects(announceRemoval('nobody', DAYS), /There is no company/);
});
