import Link from '@cloudscape-design/components/link';
import { useParams } from 'react-router';
import { segment } from '../../api/client.ts';
import { operations } from '../../api/description.ts';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { writerText } from './writer.ts';

const t = texts.events;
type Version = Api<'History'>;

/** The versions of one entity, whatever it is: what changed, when, and by whom. */
export function Component() {
  const { entity = '', key = '' } = useParams();
  const path = historyPath(entity, key);
  return (
    <Page
      title={t.historyOf(entity, key)}
      description={t.historyDescription}
      trail={[{ text: t.title, href: '#/events' }]}
    >
      {path ? <Versions path={path} /> : <Problem error={new Error(t.noHistory)} />}
    </Page>
  );
}

/** Where the API tells the history of an entity of the ledger, such as `client-orders`. */
function historyPath(entity: string, key: string): string | undefined {
  const collections = [`/api/${entity}/`, `/api/${entity.replace(/s$/, '')}/`];
  const found = operations.find(
    ({ method, path }) =>
      method === 'GET' && collections.some((begin) => path.replace(/\{\w+\}\/history$/, '') === begin),
  );
  return found?.path.replace(/\{\w+\}/, segment(key));
}

function Versions({ path }: { readonly path: string }) {
  const list = useList<Version>(path, { every: 15_000 });
  return (
    <ListTable
      title={t.history}
      list={list}
      keyOf={({ sequence }) => String(sequence)}
      empty={t.noHistory}
      emptyHint={t.noHistoryHint}
      columns={[
        { id: 'version', header: t.version, isRowHeader: true, cell: ({ version }) => version },
        { id: 'at', header: t.at, cell: ({ at }) => <Time value={at} /> },
        { id: 'kind', header: t.kind, cell: ({ kind }) => t.kinds[kind] },
        { id: 'by', header: t.by, cell: ({ by }) => <span className="sentence">{writerText(by)}</span> },
        { id: 'changes', header: t.changes, cell: (version) => <Changes version={version} /> },
        {
          id: 'event',
          header: t.sequence,
          cell: ({ sequence }) => <Link href={`#/events?event=${sequence}`}>{sequence}</Link>,
        },
      ]}
    />
  );
}

/** What a state says of a field, on one line; long ones are cut. */
const CHARACTERS_MAX = 120;
function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return t.nothing;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > CHARACTERS_MAX ? `${text.slice(0, CHARACTERS_MAX)}…` : text;
}

function Changes({ version: { kind, changes } }: { readonly version: Version }) {
  if (changes === null) return kind === 'updated' ? t.notKept : texts.none;
  if (kind !== 'updated' || changes.length === 0) return texts.none;
  return (
    <ul className="changes">
      {changes.map(({ field, before, after }) => (
        <li key={field} className="sentence">
          <b>{field}</b>: {valueText(before)} → {valueText(after)}
        </li>
      ))}
    </ul>
  );
}
