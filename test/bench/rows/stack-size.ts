import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gate, type Row, skippedRow } from '../report.ts';

const TARGET = 300;
const WHAT = 'CloudFormation resources, all stacks';

/** Resources in the synthesised templates; skipped while there are none. */
export async function stackSize(folder = fileURLToPath(new URL('../../../cdk.out', import.meta.url))): Promise<Row> {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.template.json')) : [];
  if (names.length === 0) return skippedRow(WHAT, 'nothing is synthesised; npm run synth does it.');
  const counts = await Promise.all(
    names.map(async (name) => {
      const { Resources } = JSON.parse(await readFile(`${folder}/${name}`, 'utf8')) as { Resources: object };
      return Object.keys(Resources).length;
    }),
  );
  const count = counts.reduce((sum, one) => sum + one, 0);
  return {
    what: WHAT,
    floor: 'limit 500 per stack',
    figure: String(count),
    target: `≤ ${TARGET}`,
    ...gate(count, TARGET),
  };
}
