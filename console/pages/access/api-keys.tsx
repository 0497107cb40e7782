import Button from '@cloudscape-design/components/button';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction, useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Text } from '../../parts/choice.tsx';
import { FormDialog, SecretDialog } from '../../parts/dialogs.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { RemoveAccess } from './remove.tsx';

const t = texts.access;

type Key = Api<'ApiKeyListAnswer'> & { readonly 'last-used-at'?: string | null; readonly 'made-by'?: string | null };

/** The API keys: one for each system. */
export function ApiKeys() {
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState<Key>();
  const list = useList<Key>('/api/api-keys');
  const shows = (name: 'last-used-at' | 'made-by') => list.rows.some((row) => row[name] !== undefined);
  return (
    <>
      <ListTable
        title={t.keys}
        list={list}
        keyOf={({ key }) => key}
        actions={<Button onClick={() => setMaking(true)}>{t.makeKey}</Button>}
        empty={
          <>
            <b>{t.keysEmpty}</b>
            <span>{t.keysHint}</span>
          </>
        }
        columns={[
          {
            id: 'key',
            header: t.key,
            isRowHeader: true,
            by: ({ key }) => key,
            cell: ({ key }) => <span className="sentence">{key}</span>,
          },
          {
            id: 'name',
            header: t.name,
            by: ({ name }) => name,
            cell: ({ name }) => <span className="sentence">{name}</span>,
          },
          { id: 'role', header: t.role, cell: ({ admin }) => (admin ? t.roles.admin : t.roles.plain) },
          {
            id: 'created',
            header: t.created,
            by: (row) => row['created-at'],
            cell: (row) => <Time value={row['created-at']} />,
          },
          ...(shows('last-used-at')
            ? [{ id: 'used', header: t.lastUsed, cell: (row: Key) => <Time value={row['last-used-at']} /> }]
            : []),
          ...(shows('made-by')
            ? [{ id: 'by', header: t.madeBy, cell: (row: Key) => row['made-by'] ?? texts.none }]
            : []),
          {
            id: 'actions',
            header: texts.lists.actions,
            cell: (row) => (
              <Button
                variant="inline-link"
                ariaLabel={`${texts.actions.remove}: ${row.key}`}
                onClick={() => setRemoving(row)}
              >
                {texts.actions.remove}
              </Button>
            ),
          },
        ]}
      />
      {making && <MakeKey onClose={() => setMaking(false)} />}
      {removing && (
        <RemoveAccess
          path={`/api/api-keys/${segment(removing.key)}`}
          title={t.removeKeyTitle}
          text={t.removeKeyText(removing.key)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}

function MakeKey({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [admin, setAdmin] = useState(false);
  const make = useAction(
    async () => (await request<Api<'ApiKey'>>('POST', '/api/api-keys', { body: { name: name.trim(), admin } })).data,
    { quiet: true, touches: ['/api/api-keys'] },
  );
  if (make.data)
    return (
      <SecretDialog
        title={t.secretTitle}
        onClose={onClose}
        secrets={[
          { label: t.key, value: make.data.key },
          { label: t.secret, value: make.data.secret ?? '' },
        ]}
      />
    );
  return (
    <FormDialog
      title={t.makeKey}
      submit={t.makeKey}
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
      onSubmit={() => make.mutate(undefined)}
    >
      <Text label={t.name} value={name} onChange={setName} error={faultOf(make.error, 'name')} autoFocus />
      <Toggle checked={admin} onChange={({ detail }) => setAdmin(detail.checked)}>
        {t.admin}
      </Toggle>
    </FormDialog>
  );
}
