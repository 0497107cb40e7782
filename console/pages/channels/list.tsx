import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction, useList, useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Choice, Text } from '../../parts/choice.tsx';
import { Json } from '../../parts/code.tsx';
import { Confirm, FormDialog } from '../../parts/dialogs.tsx';
import { type Column, ListTable } from '../../parts/list-table.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';

const t = texts.channels;

/** A channel, with how far its reader is behind where this version of the API says it. */
type Channel = Api<'Channel'> & {
  readonly waiting?: number | string;
  readonly oldest?: string | null;
  readonly 'last-read-at'?: string | null;
};
type Open = { readonly what: 'make' } | { readonly what: 'look' | 'remove'; readonly channel: Channel };

const types = ['DOWN_TIME', 'PRODUCT', 'PRODUCTION', 'PRODUCTION_ORDER', 'PUNCH_CLOCK', 'STOCK'] as const;

/** The change channels: who is behind, and by how much. */
export function Component() {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const list = useList<Channel>('/api/channels', { every: 10_000 });
  const showsLag = list.rows.some(({ waiting }) => waiting !== undefined);
  const lag: readonly Column<Channel>[] = [
    { id: 'waiting', header: t.waiting, cell: ({ waiting }) => String(waiting ?? texts.none) },
    { id: 'oldest', header: t.oldest, cell: ({ oldest }) => <Time value={oldest} /> },
    { id: 'read', header: t.lastRead, cell: (channel) => <Time value={channel['last-read-at']} /> },
  ];
  const make = <Button onClick={() => setOpen({ what: 'make' })}>{t.make}</Button>;
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t.description}>
          {t.title}
        </Header>
      }
    >
      <ListTable
        title={t.title}
        list={list}
        keyOf={({ id }) => String(id)}
        actions={make}
        empty={
          <>
            <b>{t.empty}</b>
            <span>{t.emptyHint}</span>
          </>
        }
        columns={[
          { id: 'name', header: t.name, isRowHeader: true, by: ({ name }) => name, cell: ({ name }) => name },
          { id: 'type', header: t.type, by: ({ type }) => type, cell: ({ type }) => t.types[type] },
          ...(showsLag ? lag : []),
          {
            id: 'actions',
            header: texts.lists.actions,
            cell: (channel) => (
              <SpaceBetween direction="horizontal" size="xs">
                {showsLag && (
                  <Button
                    variant="inline-link"
                    ariaLabel={`${t.look}: ${channel.name}`}
                    onClick={() => setOpen({ what: 'look', channel })}
                  >
                    {t.look}
                  </Button>
                )}
                <Button
                  variant="inline-link"
                  ariaLabel={`${texts.actions.remove}: ${channel.name}`}
                  onClick={() => setOpen({ what: 'remove', channel })}
                >
                  {texts.actions.remove}
                </Button>
              </SpaceBetween>
            ),
          },
        ]}
      />
      {open?.what === 'make' && <MakeChannel onClose={close} />}
      {open?.what === 'remove' && <RemoveChannel channel={open.channel} onClose={close} />}
      {open?.what === 'look' && <Look channel={open.channel} onClose={close} />}
    </ContentLayout>
  );
}

function MakeChannel({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [type, setType] = useState('PRODUCTION_ORDER');
  const make = useAction(() => request('POST', '/api/channels', { body: { name: name.trim(), type } }), {
    quiet: true,
    touches: ['/api/channels'],
    done: t.made,
  });
  return (
    <FormDialog
      title={t.make}
      submit={t.make}
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
      onSubmit={() => make.mutate(undefined, { onSuccess: onClose })}
    >
      <Text label={t.name} value={name} onChange={setName} error={faultOf(make.error, 'name')} autoFocus />
      <Choice
        label={t.type}
        value={type}
        options={types.map((value) => ({ value, label: t.types[value] }))}
        onChange={setType}
        error={faultOf(make.error, 'type')}
      />
    </FormDialog>
  );
}

function RemoveChannel({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const remove = useAction(() => request('DELETE', `/api/channels/${segment(channel.name)}`), {
    quiet: true,
    touches: ['/api/channels'],
    done: t.removed,
  });
  return (
    <Confirm
      title={t.removeTitle}
      submit={texts.actions.remove}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => remove.mutate(undefined, { onSuccess: onClose })}
    >
      {t.removeText(channel.name)}
    </Confirm>
  );
}

/** What waits in a channel, without taking it. */
function Look({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const found = useOne<readonly unknown[]>(`/api/changes/${segment(channel.name)}`, { query: { peek: true } });
  return (
    <Modal
      visible
      size="large"
      header={t.lookTitle(channel.name)}
      closeAriaLabel={texts.actions.close}
      onDismiss={onClose}
    >
      <SpaceBetween size="s">
        <span>{t.ack}</span>
        {found.isPending && <Spinner />}
        <Problem error={found.error} />
        {found.data && found.data.length === 0 && <b>{t.nothing}</b>}
        {found.data && found.data.length > 0 && <Json value={found.data} label={t.lookTitle(channel.name)} />}
      </SpaceBetween>
    </Modal>
  );
}
