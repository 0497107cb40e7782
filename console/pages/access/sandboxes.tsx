import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction, useList } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { useSignal } from '../../api/signal.ts';
import type { Api } from '../../api/types.ts';
import { Text } from '../../parts/choice.tsx';
import { nameColumn, textColumn, timeColumn } from '../../parts/columns.tsx';
import { Confirm, SecretDialog } from '../../parts/dialogs.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { RemoveDialog } from '../../parts/remove-dialog.tsx';
import { SecretForm } from '../../parts/secret-form.tsx';
import { Status } from '../../parts/status.tsx';
import { texts } from '../../texts.ts';

const t = texts.sandboxes;
const PATH = '/api/sandboxes';

/** How often it is asked how far the filling is: a tenth of the console's own budget. */
const FILLING_MILLISECONDS = 5_000;

/** The secret is there where it was made with this request. */
type Sandbox = Api<'Sandbox'>;
type Open = { readonly what: 'make' } | { readonly what: 'reset' | 'remove'; readonly sandbox: Sandbox };

const nameOf = ({ id, name }: Sandbox) => t.one(id, name);

const secretsOf = ({ key, secret }: Sandbox) => [
  { label: t.key, value: key },
  { label: t.secret, value: secret ?? '' },
];

/** Twins of the company to try things on; in one of them, why there are none. */
export function Sandboxes() {
  const isSandbox = Boolean(useSignal(session)?.sandbox);
  if (!isSandbox) return <OwnSandboxes />;
  return (
    <Container header={<Header>{t.title}</Header>}>
      <Empty title={t.inside} hint={t.insideHint} />
    </Container>
  );
}

function OwnSandboxes() {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  // The list tells how far each is: one request for all of them.
  const list = useList<Sandbox>(PATH, {
    every: FILLING_MILLISECONDS,
    while: (rows) => rows.some(({ status }) => status === 'filling'),
  });
  return (
    <>
      <ListTable
        title={t.title}
        description={t.description}
        list={list}
        keyOf={({ id }) => String(id)}
        actions={<Button onClick={() => setOpen({ what: 'make' })}>{t.make}</Button>}
        empty={t.empty}
        emptyHint={t.emptyHint}
        columns={[
          nameColumn<Sandbox>('sandbox', t.sandbox, nameOf),
          { id: 'status', header: t.status, by: ({ status }) => status, cell: (row) => <Filling sandbox={row} /> },
          textColumn<Sandbox>('key', t.key, ({ key }) => key),
          timeColumn<Sandbox>('created', t.created, (row) => row['created-at']),
          timeColumn<Sandbox>('reset', t.wasReset, (row) => row['reset-at']),
          { id: 'actions', header: texts.lists.actions, cell: (row) => <Actions sandbox={row} onOpen={setOpen} /> },
        ]}
      />
      {open?.what === 'make' && <MakeSandbox onClose={close} />}
      {open?.what === 'reset' && <ResetSandbox sandbox={open.sandbox} onClose={close} />}
      {open?.what === 'remove' && (
        <RemoveDialog
          path={`${PATH}/${segment(open.sandbox.id)}`}
          title={t.removeTitle}
          text={t.removeText(nameOf(open.sandbox))}
          done={t.removed}
          touches={[PATH]}
          onClose={close}
        />
      )}
    </>
  );
}

/** How far the master data of the company is copied. */
function Filling({ sandbox: { status, copied, total } }: { readonly sandbox: Sandbox }) {
  if (status === 'filling' && total !== null)
    return (
      <ProgressBar
        label={texts.statuses.filling}
        value={total === 0 ? 100 : Math.min(100, (100 * copied) / total)}
        additionalInfo={t.copiedOf(copied, total)}
      />
    );
  return (
    <>
      <Status value={status} />
      <div>{status === 'filling' ? t.counting : t.copied(copied)}</div>
    </>
  );
}

function Actions({ sandbox, onOpen }: { readonly sandbox: Sandbox; readonly onOpen: (open: Open) => void }) {
  const words = { reset: t.reset, remove: texts.actions.remove };
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {(['reset', 'remove'] as const).map((what) => (
        <Button
          key={what}
          variant="inline-link"
          ariaLabel={`${words[what]}: ${nameOf(sandbox)}`}
          onClick={() => onOpen({ what, sandbox })}
        >
          {words[what]}
        </Button>
      ))}
    </SpaceBetween>
  );
}

function MakeSandbox({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const body = { name: name.trim() };
  return (
    <SecretForm
      title={t.make}
      act={async () => (await request<Sandbox>('POST', PATH, { body })).data}
      touches={[PATH]}
      secretTitle={t.secretTitle}
      secretsOf={secretsOf}
      note={t.entered}
      onClose={onClose}
    >
      {(error) => (
        <>
          <span>{t.explained}</span>
          <Text label={t.name} value={name} onChange={setName} error={faultOf(error, 'name')} autoFocus />
        </>
      )}
    </SecretForm>
  );
}

function ResetSandbox({ sandbox, onClose }: { readonly sandbox: Sandbox; readonly onClose: () => void }) {
  const reset = useAction(async () => (await request<Sandbox>('POST', `${PATH}/${segment(sandbox.id)}/reset`)).data, {
    quiet: true,
    done: t.resetDone,
    touches: [PATH],
  });
  // Its key was deleted in the sandbox itself: it has another one now.
  if (reset.data?.secret)
    return (
      <SecretDialog title={t.secretTitle} secrets={secretsOf(reset.data)} onClose={onClose}>
        {t.entered}
      </SecretDialog>
    );
  return (
    <Confirm
      title={t.resetTitle}
      submit={t.reset}
      busy={reset.isPending}
      error={reset.error}
      onClose={onClose}
      onSubmit={() => reset.mutate(undefined, { onSuccess: ({ secret }) => secret ?? onClose() })}
    >
      {t.resetText(nameOf(sandbox))}
    </Confirm>
  );
}
