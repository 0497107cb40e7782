import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useAll } from '../../api/all.ts';
import { request, segment } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction, useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Choice, Text } from '../../parts/choice.tsx';
import { nameColumn, removeColumn } from '../../parts/columns.tsx';
import { Copied, FormDialog } from '../../parts/dialogs.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { RemoveDialog } from '../../parts/remove-dialog.tsx';
import { texts } from '../../texts.ts';

const t = texts.serials;
type Channel = Api<'ShopfloorChannel'>;
const PATH = '/api/shopfloor-channels';

/** The shopfloor channels: what a line sends its serials through. */
export function Channels() {
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState<Channel>();
  const list = useList<Channel>(PATH);
  return (
    <>
      <ListTable
        title={t.tabs.channels}
        description={t.channelsDescription}
        list={list}
        keyOf={({ key }) => key}
        actions={
          <Button variant="primary" onClick={() => setMaking(true)}>
            {t.makeChannel}
          </Button>
        }
        empty={t.noChannels}
        emptyHint={t.noChannelsHint}
        columns={[
          nameColumn<Channel>('name', t.name, ({ name }) => name),
          {
            id: 'key',
            header: t.key,
            cell: ({ key }) => (
              <div className="roomy">
                <Copied value={key} />
              </div>
            ),
          },
          { id: 'source', header: t.source, by: ({ source }) => source, cell: ({ source }) => source },
          {
            id: 'partnership',
            header: t.partnership,
            cell: ({ partnership }) => partnership ?? texts.none,
          },
          removeColumn<Channel>(({ name }) => name, setRemoving),
        ]}
      />
      {making && <ChannelForm onClose={() => setMaking(false)} />}
      {removing && (
        <RemoveDialog
          path={`${PATH}/${segment(removing.key)}`}
          title={t.removeChannelTitle}
          text={t.removeChannelText(removing.name)}
          done={t.channelRemoved}
          touches={[PATH]}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}

function ChannelForm({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const [partnership, setPartnership] = useState('');
  const partnerships = useAll<Api<'Partnership'>>('/api/partnerships', { pages: 4 });
  const make = useAction(
    () =>
      request('POST', PATH, {
        body: { name: name.trim(), ...(key && { key }), ...(partnership && { partnership: Number(partnership) }) },
      }),
    { quiet: true, touches: [PATH], done: t.channelMade },
  );
  const options = (partnerships.data?.rows ?? [])
    .filter(({ status }) => status !== 'ended')
    .map((one) => ({ value: String(one.id), label: t.partnershipName(one.id, one.name ?? one.partner) }));
  return (
    <FormDialog
      title={t.makeChannel}
      submit={texts.actions.make}
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
      onSubmit={() => make.mutate(undefined, { onSuccess: onClose })}
    >
      <Text label={t.name} autoFocus value={name} onChange={setName} error={faultOf(make.error, 'name')} />
      <Text label={t.key} description={t.keyHint} value={key} onChange={setKey} error={faultOf(make.error, 'key')} />
      <Choice
        label={t.partnership}
        description={t.channelPartnershipHint}
        value={partnership}
        any={t.ownProducts}
        options={options}
        onChange={setPartnership}
        error={faultOf(make.error, 'partnership')}
      />
    </FormDialog>
  );
}
