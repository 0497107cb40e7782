import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailed, callersEnvironment, root, run } from '../../support/command.ts';
import { installedCommands, MissingPrecondition, mustRun } from '../../support/python.ts';

const VERSION = '7.25.0';
const GENERATOR = `org.openapitools:openapi-generator-cli:${VERSION}`;

/** A folder that stays from run to run, out of sight of Git. */
const cache = join(root, 'node_modules', '.cache', `openapi-generator-${VERSION}`);
const jar = join(cache, `openapi-generator-cli-${VERSION}.jar`);
const document = join(root, 'docs', 'openapi.json');
const here = join(root, 'test', 'clients', 'generators');
const { signal } = new AbortController();

const must = (program: string, args: readonly string[], otherwise: string) => mustRun(program, args, otherwise, signal);

/** No documents and no tests are made of the document: half of the files, and nothing that is compiled. */
const NO_EXTRAS = 'apiDocs=false,modelDocs=false,apiTests=false,modelTests=false';
/** The generator of Python leaves out the types of what a webhook sends, so that its calls are not made. */
const NO_CALLS = 'apis,models,supportingFiles';

async function generate(language: string, folder: string, properties: string, args: readonly string[]): Promise<void> {
  const fixed = ['-jar', jar, 'generate', '-i', document, '-g', language, '-o', folder];
  await run('java', [...fixed, '--global-property', properties, ...args], callersEnvironment(), signal);
}

/** Compiles and imports every module. */
async function python(folder: string): Promise<string> {
  const home = join(cache, 'python');
  await generate('python', folder, `${NO_CALLS},${NO_EXTRAS}`, ['--additional-properties', 'packageName=shopfloor']);
  const listedIn = join(folder, 'requirements.txt');
  const commands = await installedCommands(home, { listedIn }, signal, { command: 'python3', version: '3.9' });
  const interpreter = join(commands, 'python');
  await run(interpreter, ['-m', 'compileall', '-q', join(folder, 'shopfloor')], callersEnvironment(), signal);
  const environment = { ...callersEnvironment(), PYTHONPATH: folder };
  const imported = [join(here, 'import_all.py'), 'shopfloor'];
  const modules = await run(interpreter, imported, environment, signal);
  return `${modules.trim()} modules of Python compile and can be imported`;
}

/** Compiles with what Maven fetches. */
async function java(folder: string): Promise<string> {
  await generate('java', folder, NO_EXTRAS, ['--library', 'okhttp-gson']);
  await run('mvn', ['-q', '-B', '-f', join(folder, 'pom.xml'), '-DskipTests', 'compile'], callersEnvironment(), signal);
  return `${await count(join(folder, 'target', 'classes'), '.class')} classes of Java compile`;
}

/** Compiles with Mono, the one compiler of C# that Debian has. */
async function csharp(folder: string): Promise<string> {
  const json = '/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll';
  const packages = 'mono-mcs, libmono-cil-dev and libnewtonsoft-json5.0-cil of Debian are needed';
  await must('mcs', ['--version'], `Mono’s compiler is missing here: ${packages}.`);
  if (!existsSync(json)) throw new MissingPrecondition(`Newtonsoft.Json is missing here: ${packages}.`);
  const properties = 'targetFramework=net48,packageName=Shopfloor';
  await generate('csharp', folder, NO_EXTRAS, ['--library', 'httpclient', '--additional-properties', properties]);
  const libraries = ['ComponentModel.DataAnnotations', 'Net.Http', 'Runtime.Serialization', 'Web'];
  const sources = join(folder, 'src', 'Shopfloor');
  const args = [
    '-langversion:latest',
    '-warn:0',
    '-target:library',
    `-out:${join(folder, 'shopfloor.dll')}`,
    ...[json, ...libraries.map((name) => `System.${name}`)].map((name) => `-r:${name}`),
    `-recurse:${sources}/*.cs`,
    join(here, 'libraries.cs'),
  ];
  await run('mcs', args, callersEnvironment(), signal);
  return `${await count(sources, '.cs')} files of C# compile`;
}

async function count(folder: string, end: string): Promise<number> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(end)).length;
}

const languages = { python, java, csharp };
const isLanguage = (name: string): name is keyof typeof languages => name in languages;

/**
 * `npm run test:generators [-- python java csharp]`: makes clients of the API document with OpenAPI Generator in a scratch
 * folder, and compiles them. Where something that this takes is missing it says so and fails.
 */
async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((name) => !isLanguage(name));
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${Object.keys(languages).join(', ')}.`);
  await must('java', ['-version'], 'Java is missing here: OpenAPI Generator needs version 11 or later.');
  if (!existsSync(jar)) {
    await mkdir(cache, { recursive: true });
    const fetched = ['-q', '-B', 'dependency:copy', `-Dartifact=${GENERATOR}`, `-DoutputDirectory=${cache}`];
    await must('mvn', fetched, `Maven is missing here, or cannot fetch ${GENERATOR}.`);
  }
  const scratch = await mkdtemp(join(tmpdir(), 'generators-'));
  try {
    for (const name of wanted.filter(isLanguage)) {
      const begun = performance.now();
      const said = await languages[name](join(scratch, name));
      console.log(`${said} (${Math.round((performance.now() - begun) / 1_000)} s)`);
    }
  } finally {
    await rm(scratch, { recursive: true });
  }
}

const named = process.argv.slice(2);
await main(named.length > 0 ? named : Object.keys(languages)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof CommandFailed) console.error(error.output.slice(-5_000));
  process.exitCode = 1;
});
