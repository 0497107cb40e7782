import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { segment } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useList } from '../../api/queries.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters, TextFilter } from '../../parts/choice.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { Found } from './found.tsx';
import type { Refused } from './refused.ts';

const t = texts.requests;
const statuses = ['400', '401', '403', '404', '409', '412', '413', '422', '429', '500', '503'] as const;

/** A request by its id, and the refused ones of the last hour with their reason. */
export function Component() {
  const [id, setId] = useAddressValue('id');
  const [status, setStatus] = useAddressValue('status');
  const [key, setKey] = useAddressValue('key');
  const list = useList<Refused>('/api/requests', { query: { status, key }, every: 10_000 });
  const isMissing = list.error instanceof ApiProblem && list.error.status === 404;
  if (isMissing)
    return (
      <Page title={t.title}>
        <Alert type="info">{t.missing}</Alert>
      </Page>
    );
  return (
    <Page title={t.title} description={t.description}>
      <SpaceBetween size="l">
        <TextFilter label={t.byId} placeholder={t.byIdPlaceholder} value={id} onChange={setId} />
        {id && <Found id={id.trim()} />}
        <ListTable
          title={t.refused}
          description={t.refusedDescription}
          list={list}
          keyOf={(row) => row.id}
          filter={
            <Filters>
              <Choice
                label={t.status}
                value={status}
                any={texts.lists.all}
                options={statuses.map((value) => ({ value, label: value }))}
                onChange={setStatus}
              />
              <TextFilter label={t.key} value={key} onChange={setKey} />
            </Filters>
          }
          empty={
            <>
              <b>{status || key ? texts.floor.noMatch : t.empty}</b>
              <span>{status || key ? texts.floor.noMatchHint : t.emptyHint}</span>
            </>
          }
          columns={[
            { id: 'at', header: t.at, isRowHeader: true, by: ({ at }) => at, cell: ({ at }) => <Time value={at} /> },
            {
              id: 'route',
              header: t.request,
              by: ({ method, route }) => `${route} ${method}`,
              cell: (row) => (
                <Link href={`#/requests?id=${segment(row.id)}`}>
                  <span className="sentence">{`${row.method} ${row.route}`}</span>
                </Link>
              ),
            },
            {
              id: 'status',
              header: t.status,
              by: (row) => row.status,
              cell: (row) => (
                <StatusIndicator type={row.status < 500 ? 'warning' : 'error'}>{String(row.status)}</StatusIndicator>
              ),
            },
            {
              id: 'reason',
              header: t.reason,
              cell: ({ detail, title }) => <span className="sentence">{detail ?? title ?? texts.none}</span>,
            },
            { id: 'key', header: t.key, by: (row) => row.key ?? '', cell: (row) => row.key ?? texts.none },
          ]}
        />
      </SpaceBetween>
    </Page>
  );
}
