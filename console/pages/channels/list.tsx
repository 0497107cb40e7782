import Button from '@cloudscape-design/components/button';
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
import { nameColumn, timeColumn } from '../../parts/columns.tsx';
import { FormDialog } from '../../parts/dialogs.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { RemoveDialog } from '../../parts/remove-dialog.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';

const t = texts.channels;

type Channel = Api<'ChannelListAnswer'>;
type Open = { readonly what: 'make' } | { readonly what: 'look' | 'remove'; readonly channel: Channel };

const types = ['DOWN_TIME', 'PRODUCT', 'PRODUCTION', 'PRODUCTION_ORDER', 'PUNCH_CLOCK', 'STOCK'] as const;

/** The change channels: who is behind, and by how much. */
export function Component() {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const list = useList<Channel>('/api/channels', { every: 10_000 });
  const make = <Button onClick={() => setOpen({ what: 'make' })}>{t.make}</Button>;
  return (
    <Page title={t.title} description={t.description}>
      <ListTable
        title={t.title}
        list={list}
        keyOf={({ id }) => String(id)}
        actions={make}
        empty={t.empty}
        emptyHint={t.emptyHint}
        columns={[
          nameColumn<Channel>('name', t.name, ({ name }) => name),
          { id: 'type', header: t.type, by: ({ type }) => type, cell: ({ type }) => t.types[type] },
          { id: 'waiting', header: t.waiting, by: ({ waiting }) => waiting, cell: ({ waiting }) => t.count(waiting) },
          timeColumn<Channel>('oldest', t.oldest, ({ oldest }) => oldest),
          { id: 'read', header: t.lastRead, cell: (row: Channel) => <LastRead channel={row} /> },
          {
            id: 'actions',
            header: texts.lists.actions,
            cell: (channel) => (
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  variant="inline-link"
                  ariaLabel={`${t.look}: ${channel.name}`}
                  onClick={() => setOpen({ what: 'look', channel })}
                >
                  {t.look}
                </Button>
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
      {open?.what === 'remove' && (
        <RemoveDialog
          path={`/api/channels/${segment(open.channel.name)}`}
          title={t.removeTitle}
          text={t.removeText(open.channel.name)}
          done={t.removed}
          touches={['/api/channels']}
          onClose={close}
        />
      )}
      {open?.what === 'look' && <Look channel={open.channel} onClose={close} />}
    </Page>
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

/** When its reader last came, and who that was. */
function LastRead({ channel }: { channel: Channel }) {
  const { 'last-read-at': at, 'last-read-by': key } = channel;
  if (at === null) return t.neverRead;
  return (
    <span className="sentence">
      <Time value={at} /> {key && t.lastReadBy(key)}
    </span>
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
