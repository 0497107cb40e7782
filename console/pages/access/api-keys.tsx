import Button from '@cloudscape-design/components/button';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Text } from '../../parts/choice.tsx';
import { nameColumn, removeColumn, textColumn, timeColumn } from '../../parts/columns.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { RemoveDialog } from '../../parts/remove-dialog.tsx';
import { SecretForm } from '../../parts/secret-form.tsx';
import { texts } from '../../texts.ts';

const t = texts.access;

type Key = Api<'ApiKeyListAnswer'>;

/** The API keys: one for each system. */
export function ApiKeys() {
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState<Key>();
  const list = useList<Key>('/api/api-keys');
  return (
    <>
      <ListTable
        title={t.keys}
        list={list}
        keyOf={({ key }) => key}
        actions={<Button onClick={() => setMaking(true)}>{t.makeKey}</Button>}
        empty={t.keysEmpty}
        emptyHint={t.keysHint}
        columns={[
          nameColumn<Key>('key', t.key, ({ key }) => key),
          textColumn<Key>('name', t.name, ({ name }) => name),
          { id: 'role', header: t.role, cell: ({ admin }) => (admin ? t.roles.admin : t.roles.plain) },
          timeColumn<Key>('created', t.created, (row) => row['created-at']),
          timeColumn<Key>('used', t.lastUsed, (row) => row['last-used-at']),
          textColumn<Key>('by', t.madeBy, (row) => row['made-by'] ?? texts.none),
          removeColumn<Key>(({ key }) => key, setRemoving),
        ]}
      />
      {making && <MakeKey onClose={() => setMaking(false)} />}
      {removing && (
        <RemoveDialog
          path={`/api/api-keys/${segment(removing.key)}`}
          title={t.removeKeyTitle}
          text={t.removeKeyText(removing.key)}
          done={t.removed}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}

function MakeKey({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [admin, setAdmin] = useState(false);
  const body = { name: name.trim(), admin };
  return (
    <SecretForm
      title={t.makeKey}
      act={async () => (await request<Api<'ApiKey'>>('POST', '/api/api-keys', { body })).data}
      touches={['/api/api-keys']}
      secretTitle={t.secretTitle}
      secretsOf={({ key, secret }) => [
        { label: t.key, value: key },
        { label: t.secret, value: secret },
      ]}
      onClose={onClose}
    >
      {(error) => (
        <>
          <Text label={t.name} value={name} onChange={setName} error={faultOf(error, 'name')} autoFocus />
          <Toggle checked={admin} onChange={({ detail }) => setAdmin(detail.checked)}>
            {t.admin}
          </Toggle>
        </>
      )}
    </SecretForm>
  );
}
