import { setTimeout } from 'node:timers/promises';
import { SignatureV4 } from '@smithy/signature-v4';
import { ARCHIVE_VARIABLE } from '../../../shared/archive-variable.ts';
import { memo } from '../../../shared/memo.ts';
import { Sha256 } from '../../../shared/sha256.ts';

const TRIES_MAX = 3;
const TIMEOUT_MILLISECONDS = 60_000;

/** Signed by hand: one method of S3 is called, and its client would be twice as large as all the rest of the function. */
const signer = memo(() => {
  const {
    AWS_REGION: region = '',
    AWS_ACCESS_KEY_ID = '',
    AWS_SECRET_ACCESS_KEY = '',
    AWS_SESSION_TOKEN,
  } = process.env;
  return new SignatureV4({
    service: 's3',
    region,
    credentials: {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    },
    sha256: Sha256,
    // S3 signs a path as it is sent; every other service encodes it once more.
    uriEscapePath: false,
  });
});

/** Puts an object into the archive, in place of one of that name. Throws where the bucket does not confirm it. */
export async function putObject(name: string, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const path = name.split('/').map(encodeURIComponent).join('/');
  const url = addressOf(path);
  for (let tries = 1; ; tries += 1) {
    const { headers } = await signer().sign({
      method: 'PUT',
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port && { port: Number(url.port) }),
      path: url.pathname,
      query: {},
      headers: { host: url.host, 'content-type': 'application/gzip' },
      body,
    });
    const refusal = await refusalOf(url, headers, body);
    if (refusal === undefined) return;
    if (tries === TRIES_MAX) throw new Error(`The archive did not take ${name}: ${refusal}`);
    await setTimeout(200 * 2 ** tries);
  }
}

/** Where an object lies; the SDK's variables replace the service, which then has the name of the bucket in the path. */
function addressOf(path: string): URL {
  const { [ARCHIVE_VARIABLE]: archive = '', AWS_ENDPOINT_URL_S3: own, AWS_ENDPOINT_URL: common } = process.env;
  const endpoint = own ?? common;
  if (endpoint === undefined) return new URL(`${archive}/${path}`);
  const [bucket] = new URL(archive).hostname.split('.');
  return new URL(`${bucket}/${path}`, endpoint);
}

/** What the bucket has against an object, or why it was not reached; nothing where it took it. */
async function refusalOf(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const response = await fetch(url, { method: 'PUT', headers, body, signal });
    const text = await response.text();
    return response.ok ? undefined : `${response.status} ${text.slice(0, 300)}`;
  } catch (error) {
    return String(error);
  }
}
