import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { request, segment } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Text } from '../../parts/choice.tsx';
import { Confirm, Copied, FormDialog } from '../../parts/dialogs.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { codesOf, Lines } from './lines.tsx';

const t = texts.serials;
type Partnership = Api<'Partnership'>;
/** What was read, and the version that it was: who accepts, accepts just that. */
type Read = { readonly partnership: Partnership; readonly version: string | null };

/** What the other side proposes and waits for our answer. */
const waits = ({ status, inviter, role, ...rest }: Partnership) =>
  (status === 'invited' && inviter !== role) ||
  (status === 'active' && role === 'actor' && (rest['proposed-products']?.length ?? 0) > 0);

/** One partnership, as our side of it sees it: the owner says which products, the maker accepts them. */
export function Component() {
  const { id = '' } = useParams();
  const path = `/api/partnerships/${segment(id)}`;
  const found = useQuery({
    queryKey: [path],
    queryFn: async ({ signal }): Promise<Read> => {
      const { data, headers } = await request<Partnership>('GET', path, { signal });
      return { partnership: data, version: headers.get('etag') };
    },
    refetchInterval: 15_000,
  });
  if (found.isPending) return <Spinner size="large" />;
  if (!found.data) return <Problem error={found.error} retry={() => found.refetch()} />;
  const { partnership } = found.data;
  return (
    <Page
      title={partnership.name ?? partnership.partner}
      description={t.roleHints[partnership.role]}
      actions={<Actions read={found.data} path={path} />}
      trail={[
        { text: t.title, href: '#/serials' },
        { text: t.tabs.partnerships, href: '#/serials?tab=partnerships' },
      ]}
    >
      <SpaceBetween size="l">
        {waits(partnership) && <Alert type="info">{t.waitsForYou}</Alert>}
        {partnership.status === 'invited' && !waits(partnership) && <Alert type="info">{t.waitsForPartner}</Alert>}
        <Facts partnership={partnership} />
        <Products partnership={partnership} />
      </SpaceBetween>
    </Page>
  );
}

function Facts({ partnership }: { partnership: Partnership }) {
  return (
    <Container>
      <KeyValuePairs
        columns={3}
        items={[
          { label: t.status, value: <Status value={partnership.status} /> },
          { label: t.role, value: t.roles[partnership.role] },
          { label: t.partnerId, value: <Copied value={partnership.partner} /> },
          { label: t.invited, value: <Time value={partnership['invited-at']} /> },
          { label: t.accepted, value: <Time value={partnership['accepted-at']} /> },
          { label: t.ended, value: <Time value={partnership['ended-at']} /> },
        ]}
      />
    </Container>
  );
}

function Products({ partnership }: { partnership: Partnership }) {
  const rows = [
    ...partnership.products.map((gtin) => ({ gtin, state: t.agreed })),
    ...(partnership['proposed-products'] ?? []).map((gtin) => ({ gtin, state: t.proposed })),
  ];
  return (
    <Table
      header={
        <Header counter={`(${rows.length})`} description={t.productsDescriptions[partnership.role]}>
          {t.products}
        </Header>
      }
      items={rows}
      trackBy="gtin"
      ariaLabels={{ tableLabel: t.products, selectionGroupLabel: t.products }}
      empty={t.noProducts}
      columnDefinitions={[
        { id: 'gtin', header: t.gtin, isRowHeader: true, cell: ({ gtin }) => gtin },
        { id: 'state', header: t.status, cell: ({ state }) => state },
      ]}
    />
  );
}

function Actions({ read, path }: { read: Read; path: string }) {
  const { partnership, version } = read;
  const [open, setOpen] = useState<'accept' | 'end' | 'change'>();
  const touches = ['/api/partnerships'];
  const accept = useAction(
    () => request('POST', `${path}/accept`, version ? { headers: { 'if-match': version } } : {}),
    { touches, quiet: true, done: t.acceptedDone },
  );
  const end = useAction(() => request('POST', `${path}/end`), { touches, quiet: true, done: t.endedDone });
  const close = () => setOpen(undefined);
  if (partnership.status === 'ended') return null;
  const count = partnership['proposed-products']?.length || partnership.products.length;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {waits(partnership) && (
        <Button variant="primary" onClick={() => setOpen('accept')}>
          {t.accept}
        </Button>
      )}
      <Button onClick={() => setOpen('change')}>{texts.actions.change}</Button>
      <Button onClick={() => setOpen('end')}>{t.end}</Button>
      {open === 'accept' && (
        <Confirm
          title={t.acceptTitle}
          submit={t.accept}
          busy={accept.isPending}
          error={accept.error}
          onClose={close}
          onSubmit={() => accept.mutate(undefined, { onSuccess: close })}
        >
          {t.acceptText(count)}
        </Confirm>
      )}
      {open === 'end' && (
        <Confirm
          title={t.endTitle}
          submit={t.end}
          busy={end.isPending}
          error={end.error}
          onClose={close}
          onSubmit={() => end.mutate(undefined, { onSuccess: close })}
        >
          {t.endText(partnership.products.length)}
        </Confirm>
      )}
      {open === 'change' && <ChangeDialog partnership={partnership} path={path} onClose={close} />}
    </SpaceBetween>
  );
}

type ChangeProps = { readonly partnership: Partnership; readonly path: string; readonly onClose: () => void };

/** Another name; of the owner, also other products. */
function ChangeDialog({ partnership, path, onClose }: ChangeProps) {
  const known = [...partnership.products, ...(partnership['proposed-products'] ?? [])];
  const [name, setName] = useState(partnership.name ?? '');
  const [products, setProducts] = useState(known.join('\n'));
  const isOwner = partnership.role === 'owner';
  const save = useAction(
    () =>
      request('PUT', path, {
        body: {
          name: name.trim() || null,
          ...(isOwner && products !== known.join('\n') && { products: codesOf(products) }),
        },
      }),
    { quiet: true, touches: ['/api/partnerships'], done: t.changedDone },
  );
  return (
    <FormDialog
      title={t.changeTitle}
      submit={texts.actions.save}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined, { onSuccess: onClose })}
    >
      <Text
        label={t.name}
        description={t.partnershipNameHint}
        autoFocus
        value={name}
        onChange={setName}
        error={faultOf(save.error, 'name')}
      />
      {isOwner && (
        <Lines
          label={t.products}
          description={t.productsHint}
          value={products}
          onChange={setProducts}
          error={faultOf(save.error, 'products')}
        />
      )}
    </FormDialog>
  );
}
