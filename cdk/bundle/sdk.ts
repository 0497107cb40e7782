import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile, Plugin } from 'esbuild';

/** A file of the SDK that a bundle has in another form. */
type Replacement = {
  readonly name: string;
  readonly path: RegExp;
  /** What stands in its place, as an ES module. */
  readonly contents: (path: string) => string | Promise<string>;
  /** Each client has such a file; otherwise all clients share one. */
  readonly perClient?: true;
};

/**
 * Errors of which more is read than name, status and message, which every error has, also as the base error of its client:
 * by functions, or by the SDK, which tries some again; and those of SQS that would have a name of its former protocol then.
 */
const KEPT_ERRORS = [
  'ConditionalCheckFailedException',
  'TransactionCanceledException',
  'ReplicatedWriteConflictException',
  'BatchRequestTooLong',
  'InvalidMessageContents',
  'RequestThrottled',
];

/**
 * The schemas of a client without what keeps all of them in a bundle: that each error is registered, and that members have
 * computed names, in which esbuild suspects an effect. What no operation of a function names is then left out.
 */
function neededSchemas(text: string): string {
  const constants = text.matchAll(/^const (\w+) = ("[^"]*");$/gm);
  const texts = new Map(Array.from(constants, ([, name = '', value]) => [name, value]));
  const named = text.replace(/\[(\w+)\]:/g, (computed, name: string) =>
    texts.has(name) ? `${texts.get(name)}:` : computed,
  );
  const needed = named.replace(/^\w+\.registerError\((\w+)\$, \w+\);$/gm, (registered, name: string) =>
    KEPT_ERRORS.includes(name) || name.endsWith('ServiceException') ? registered : '',
  );
  if (named === text || needed === named) throw new Error('The SDK writes its schemas in another form now.');
  return needed;
}

const replacements: readonly Replacement[] = [
  {
    // A function has no `~/.aws`: without the reader of those files the SDK neither looks for them in the first call nor
    // loads `node:fs/promises`, a twentieth of the load.
    name: 'shared-ini-file-loader/readFile.js',
    path: /shared-ini-file-loader[\\/]readFile\.js$/,
    contents: () => `export const [filePromises, fileIntercept] = [{}, {}];
      export const readFile = async () => { throw new Error('A function has no configuration files.'); };`,
  },
  {
    // What it reads of such a file never comes.
    name: 'shared-ini-file-loader/parseIni.js',
    path: /shared-ini-file-loader[\\/]parseIni\.js$/,
    contents: () => `export const parseIni = () => { throw new Error('A function has no configuration files.'); };`,
  },
  {
    // It rewrites the parameters of an endpoint of S3, which no function calls.
    name: 'service-customizations/s3.js',
    path: /service-customizations[\\/]s3\.js$/,
    contents: () => `export const resolveParamsForS3 = async () => { throw new Error('A function does not call S3.'); };
      export const [DOT_PATTERN, S3_HOSTNAME_PATTERN, isArnBucketName, isDnsCompatibleBucketName] = [];`,
  },
  // Node hashes natively; the SDK's own implementations are for engines that cannot.
  ...['Sha256Js', 'Md5Js', 'Crc32Js'].map((name) => ({
    name: `checksum/${name}.js`,
    path: new RegExp(`checksum[\\\\/]\\w+[\\\\/]${name}\\.js$`),
    contents: () => `export const ${name} = undefined;`,
  })),
  {
    // Lambda says in which region a function runs; only a computer of EC2 can be asked.
    name: 'regionConfig/getInstanceMetadataRegion.js',
    path: /regionConfig[\\/]getInstanceMetadataRegion\.js$/,
    contents: () => 'export const getInstanceMetadataRegion = async () => undefined;',
  },
  {
    // It writes the headers of messages within an event stream, and nothing else.
    name: 'signature-v4/HeaderFormatter.js',
    path: /signature-v4[\\/]dist-es[\\/]HeaderFormatter\.js$/,
    contents: () => `export class HeaderFormatter {
      format() { throw new Error('A function streams no events.'); }
    }`,
  },
  {
    // It slows down clients whose retry mode is `adaptive`, and no function sets that.
    name: 'util-retry/DefaultRateLimiter.js',
    path: /util-retry[\\/]DefaultRateLimiter\.js$/,
    contents: () => `export class DefaultRateLimiter {
      constructor() { throw new Error('A function retries in the standard mode.'); }
    }`,
  },
  {
    // It reads and writes dates, and nothing that a function asks of DynamoDB or SQS has one.
    name: 'serde/date-utils.js',
    path: /serde[\\/]date-utils\.js$/,
    contents: async (path) => {
      const names = (await readFile(path, 'utf8')).matchAll(/^export (?:const|function) (\w+)/gm);
      return `const dateless = () => { throw new Error('A function exchanges no dates with the SDK.'); };
        ${Array.from(names, ([, name]) => `export const ${name} = dateless;`).join('\n')}`;
    },
  },
  {
    name: 'schemas_0.js of a client',
    path: /@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/,
    contents: async (path) => neededSchemas(await readFile(path, 'utf8')),
    perClient: true,
  },
  {
    name: 'package.json of a client',
    path: /@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/,
    // Of its manifest a client only reads the version.
    contents: async (path) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
      return `export const version = ${JSON.stringify(version)};\nexport default { version };`;
    },
    perClient: true,
  },
];

/** Packages of the SDK that a bundle has stand-ins for, each a file beside this one. */
export const standIns = {
  '@aws-sdk/credential-provider-node': fileURLToPath(import.meta.resolve('./environment-credentials.ts')),
  '@aws-sdk/endpoint-cache': fileURLToPath(import.meta.resolve('./no-endpoint-cache.ts')),
  '@aws/lambda-invoke-store': fileURLToPath(import.meta.resolve('./no-invoke-store.ts')),
};

/** Loaded by operations that stream events, which neither DynamoDB nor SQS has: 15 KB. */
export const unbundled = ['@smithy/core/event-streams'];

/**
 * Replaces the files of the SDK that a function does not need. When it replaced more or fewer than the clients of a bundle
 * have, the build fails: an update of the SDK that moves a file would otherwise only make every function larger.
 */
export const unusedByFunctions: Plugin = {
  name: 'unused-by-functions',
  setup({ initialOptions, onLoad, onStart, onEnd }) {
    const replaced = new Map<Replacement, number>();
    initialOptions.metafile = true;
    onStart(() => replaced.clear());
    for (const replacement of replacements) {
      onLoad({ filter: replacement.path }, async ({ path }) => {
        replaced.set(replacement, (replaced.get(replacement) ?? 0) + 1);
        return { contents: await replacement.contents(path), loader: 'js' };
      });
    }
    onEnd(({ metafile }) =>
      metafile ? { errors: differences(metafile, replaced).map((text) => ({ text })) } : undefined,
    );
  },
};

/** What differs between the replacements made and those that the clients in a bundle call for, a sentence for each. */
function differences({ inputs }: Metafile, replaced: ReadonlyMap<Replacement, number>): readonly string[] {
  const files = Object.keys(inputs);
  const clients = new Set(files.flatMap((file) => /@aws-sdk\/(client-[^/]+)\//.exec(file)?.[1] ?? []));
  const once = clients.size > 0 ? 1 : 0;
  // Of the clients we have, only that of DynamoDB discovers endpoints.
  const discovers = clients.has('client-dynamodb') ? 1 : 0;
  const external = Object.values(inputs).flatMap(({ imports }) => imports.filter((one) => one.external));
  const counts = [
    ...replacements.map((one) => [one.name, one.perClient ? clients.size : once, replaced.get(one) ?? 0] as const),
    ...Object.entries(standIns).map(([name, path]) => {
      const found = files.filter((file) => basename(file) === basename(path)).length;
      return [name, name.endsWith('endpoint-cache') ? discovers : once, found] as const;
    }),
    ...unbundled.map((name) => [name, once, external.some(({ path }) => path === name) ? 1 : 0] as const),
  ];
  return counts
    .filter(([, expected, found]) => expected !== found)
    .map(([name, expected, found]) => `Of the SDK ${name} is to be replaced ${expected}×, and was ${found}×.`);
}
