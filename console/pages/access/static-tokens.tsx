import Button from '@cloudscape-design/components/button';
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
        empty={
          <>
            <b>{t.tokensEmpty}</b>
            <span>{t.tokensHint}</span>
          </>
        }
        columns={[
          {
            id: 'name',
            header: t.name,
            isRowHeader: true,
            by: ({ name }) => name,
            cell: ({ name }) => <span className="sentence">{name}</span>,
          },
          { id: 'key', header: t.key, cell: ({ key }) => key },
          {
            id: 'created',
            header: t.created,
            by: (row) => row['created-at'],
            cell: (row) => <Time value={row['created-at']} />,
          },
          {
            id: 'actions',
            header: texts.lists.actions,
            cell: (row) => (
              <Button
                variant="inline-link"
                ariaLabel={`${texts.actions.remove}: ${row.name}`}
                onClick={() => setRemoving(row)}
              >
                {texts.actions.remove}
              </Button>
            ),
          },
        ]}
      />
      {making && <MakeToken onClose={() => setMaking(false)} />}
      {removing && (
        <RemoveAccess
          path={`/api/static-tokens/${segment(removing.id)}`}
          title={t.removeTokenTitle}
          text={t.removeTokenText(removing.name)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}

function MakeToken({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const make = useAction(
    async () => (await request<Api<'StaticToken'>>('POST', '/api/static-tokens', { body: { name: name.trim() } })).data,
    { quiet: true, touches: ['/api/static-tokens'] },
  );
  if (make.data)
    return (
      <SecretDialog
        title={t.tokenTitle}
        onClose={onClose}
        secrets={[{ label: t.token, value: make.data.token ?? '' }]}
      />
    );
  return (
    <FormDialog
      title={t.makeToken}
      submit={t.makeToken}
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
      onSubmit={() => make.mutate(undefined)}
    >
      <Text label={t.name} value={name} onChange={setName} error={faultOf(make.error, 'name')} autoFocus />
    </FormDialog>
  );
}
