import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { request, segment } from '../../api/client.ts';
import { useAction, useList, useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Copied } from '../../parts/dialogs.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { RemoveDialog } from '../../parts/remove-dialog.tsx';
import { Status, statusText } from '../../parts/status.tsx';
import { AddressTabs } from '../../parts/tabbed-page.tsx';
import { timeText } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { AccountSetup } from './account-setup.tsx';
import { AttemptsDialog, type Delivery } from './attempts.tsx';
import { Deliveries } from './deliveries.tsx';
import { FILTER_FIELDS } from './filter.ts';
import type { Endpoint } from './target.ts';

const EndpointForm = lazy(async () => ({ default: (await import('./endpoint-form.tsx')).EndpointForm }));
const Recovery = lazy(async () => ({ default: (await import('./recovery.tsx')).Recovery }));
const RotateSecret = lazy(async () => ({ default: (await import('./rotate-secret.tsx')).RotateSecret }));
const Signature = lazy(async () => ({ default: (await import('./signature.tsx')).Signature }));

const t = texts.webhooks;

/** One endpoint: what it was told, what it missed, how it knows that it is us. */
export function Component() {
  const { id = '' } = useParams();
  const path = `/api/webhooks/${segment(id)}`;
  const found = useOne<Endpoint>(path, { every: 10_000 });
  if (found.isPending) return <Spinner size="large" />;
  if (!found.data) return <Problem error={found.error} retry={() => found.refetch()} />;
  const endpoint = found.data;
  // Of a target in an AWS account alone, which is sent nothing signed.
  const externalId = endpoint['external-id'];
  return (
    <Page
      title={endpoint.url}
      actions={<Actions endpoint={endpoint} />}
      trail={[{ text: t.title, href: '#/webhooks' }]}
    >
      <SpaceBetween size="l">
        {endpoint['disabled-reason'] && (
          <Alert type="error" header={t.disabled}>
            <SpaceBetween size="xs">
              <span className="sentence">{endpoint['disabled-reason']}</span>
              <span>{t.disabledHint}</span>
            </SpaceBetween>
          </Alert>
        )}
        <Facts endpoint={endpoint} />
        <AddressTabs
          label={t.endpoint(endpoint.id)}
          tabs={[
            { id: 'deliveries', label: t.tabs.deliveries, content: <Deliveries endpoint={endpoint} /> },
            { id: 'recovery', label: t.tabs.recovery, content: <Recovery endpoint={endpoint} /> },
            ...(externalId
              ? [{ id: 'account', label: t.tabs.account, content: <AccountSetup endpoint={endpoint} /> }]
              : [
                  { id: 'secret', label: t.tabs.secret, content: <RotateSecret endpoint={endpoint} /> },
                  { id: 'signature', label: t.tabs.signature, content: <Signature /> },
                ]),
          ]}
        />
      </SpaceBetween>
    </Page>
  );
}

function Facts({ endpoint }: { endpoint: Endpoint }) {
  const { role, 'external-id': externalId, format = 'classic' } = endpoint;
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: t.status, value: <Status value={endpoint.status} /> },
        { label: t.key, value: endpoint['api-key'] },
        { label: t.topics, value: <span className="sentence">{endpoint.topics.join(', ')}</span> },
        { label: t.filter.label, value: <FilterText filter={endpoint.filter} /> },
        { label: t.format, value: t.formats[format as keyof typeof t.formats]?.label ?? format },
        ...(role ? [{ label: t.account.role, value: <span className="sentence">{role}</span> }] : []),
        ...(externalId ? [{ label: t.account.externalId, value: <Copied value={externalId} /> }] : []),
        ...(endpoint['previous-secret-until']
          ? [{ label: t.overlapUntil, value: timeText(endpoint['previous-secret-until']) }]
          : []),
      ]}
    />
  );
}

/** What an event must have to be sent, a line for each field. */
function FilterText({ filter }: { filter: Endpoint['filter'] }) {
  if (!filter) return t.filter.all;
  return FILTER_FIELDS.map((field) => {
    const values = filter[field]?.map((value) => (field === 'status' ? statusText(value) : value));
    return values && <div key={field} className="sentence">{`${t.filter.fields[field]}: ${values.join(', ')}`}</div>;
  });
}

/** What came of a ping or a sample, followed until it is answered. */
function TestDialog({ sent, onClose }: { sent: Delivery; onClose: () => void }) {
  const list = useList<Delivery>(`/api/webhooks/${segment(sent.webhook)}/deliveries`, { every: 1_000 });
  const latest = list.rows.find(({ uuid }) => uuid === sent.uuid) ?? sent;
  return <AttemptsDialog title={t.pingTitle} delivery={latest} onClose={onClose} />;
}

function Actions({ endpoint }: { endpoint: Endpoint }) {
  const [open, setOpen] = useState<'change' | 'remove'>();
  const navigate = useNavigate();
  const path = `/api/webhooks/${segment(endpoint.id)}`;
  const touches = ['/api/webhooks'];
  const setActive = useAction((active: boolean) => request('PUT', path, { body: { active } }), {
    touches,
    done: (_, active) => (active ? t.resumed : t.paused),
  });
  const test = useAction(
    async (topic?: string) =>
      (await request<Api<'WebhookTestAnswer'>>('POST', `${path}/test`, topic === undefined ? {} : { body: { topic } }))
        .data,
    { touches },
  );
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <ButtonDropdown
        mainAction={{ text: t.ping, onClick: () => test.mutate(undefined), loading: test.isPending }}
        items={endpoint.topics.map((topic) => ({ id: topic, text: t.sample(topic) }))}
        ariaLabel={t.samples}
        expandToViewport
        onItemClick={({ detail }) => test.mutate(detail.id)}
      />
      <Button onClick={() => setActive.mutate(!endpoint.active)} loading={setActive.isPending}>
        {endpoint.active ? t.pause : t.resume}
      </Button>
      <Button onClick={() => setOpen('change')}>{texts.actions.change}</Button>
      <Button onClick={() => setOpen('remove')}>{texts.actions.remove}</Button>
      <Suspense>
        {open === 'change' && <EndpointForm endpoint={endpoint} onClose={() => setOpen(undefined)} />}
      </Suspense>
      {open === 'remove' && (
        <RemoveDialog
          path={path}
          title={t.removeTitle}
          text={t.removeText(endpoint.url)}
          done={t.removed}
          touches={['/api/webhooks?']}
          onClose={() => setOpen(undefined)}
          onRemoved={() => navigate('/webhooks')}
        />
      )}
      {test.data && <TestDialog sent={test.data} onClose={test.reset} />}
    </SpaceBetween>
  );
}
