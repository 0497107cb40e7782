import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { onTestFinished, test } from 'vitest';
import { eventually } from '../support/eventually.ts';

const file = new URL('../../docs/examples/receiver.mjs', import.meta.url).pathname;
const API_SECRET = 'api-secret';
const WEBHOOK_SECRET = `whsec_${Buffer.from('the secret of a webhook').toString('base64')}`;
const body = JSON.stringify({ code: 'PO-1' });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts the example; answers how to call it, each call as its status. */
async function example(...secrets: readonly string[]) {
  const port = await freePort();
  const child = spawn(process.execPath, [file, String(port), ...secrets], { stdio: 'ignore' });
  onTestFinished(() => {
    child.kill();
  });
  const post = async (headers: Readonly<Record<string, string>>) =>
    (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body })).status;
  await eventually(() => post({}));
  return post;
}

const old = (secret: string) => ({
  'x-prodsmart-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
});

function recent(secret: string, at = new Date()) {
  const signature = new Webhook(secret).sign('one', at, body);
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  // A replaced secret signs too, in front.
  return { 'webhook-id': 'one', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,AAAA ${signature}` };
}

test('the sample receiver takes what is signed by the old header, and refuses what is not', async () => {
  const post = await example(API_SECRET);
  assert.equal(await post(old(API_SECRET)), 200);
  assert.equal(await post(old('another')), 401);
});

test('with the secret of the webhook it takes what is signed by the new header, if it is of now', async () => {
  const post = await example(API_SECRET, WEBHOOK_SECRET);
  assert.equal(await post(recent(WEBHOOK_SECRET)), 200);
  assert.equal(await post(recent(`whsec_${Buffer.from('another').toString('base64')}`)), 401);
  assert.equal(await post(recent(WEBHOOK_SECRET, new Date(Date.now() - 600_000))), 401);
  assert.equal(await post(old(API_SECRET)), 401);
});
