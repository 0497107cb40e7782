import Button from '@cloudscape-design/components/button';
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

type Token = Api<'StaticTokenListAnswer'>;

/** Tokens that do not expire, for lines that commission serials. */
export function StaticTokens() {
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState<Token>();
  const list = useList<Token>('/api/static-tokens');
  return (
    <>
      <ListTable
        title={t.tokens}
        list={list}
        keyOf={({ id }) => String(id)}
        actions={<Button onClick={() => setMaking(true)}>{t.makeToken}</Button>}
        empty={t.tokensEmpty}
        emptyHint={t.tokensHint}
        columns={[
          nameColumn<Token>('name', t.name, ({ name }) => name),
          textColumn<Token>('key', t.key, ({ key }) => key),
          timeColumn<Token>('created', t.created, (row) => row['created-at']),
          removeColumn<Token>(({ name }) => name, setRemoving),
        ]}
      />
      {making && <MakeToken onClose={() => setMaking(false)} />}
      {removing && (
        <RemoveDialog
          path={`/api/static-tokens/${segment(removing.id)}`}
          title={t.removeTokenTitle}
          text={t.removeTokenText(removing.name)}
          done={t.removed}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}

function MakeToken({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const body = { name: name.trim() };
  return (
    <SecretForm
      title={t.makeToken}
      act={async () => (await request<Api<'StaticToken'>>('POST', '/api/static-tokens', { body })).data}
      touches={['/api/static-tokens']}
      secretTitle={t.tokenTitle}
      secretsOf={({ token }) => [{ label: t.token, value: token }]}
      onClose={onClose}
    >
      {(error) => <Text label={t.name} value={name} onChange={setName} error={faultOf(error, 'name')} autoFocus />}
    </SecretForm>
  );
}
