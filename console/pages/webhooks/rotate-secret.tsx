import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Choice } from '../../parts/choice.tsx';
import { FormDialog, SecretDialog } from '../../parts/dialogs.tsx';
import { timeText } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';

const t = texts.rotation;

/** Gives an endpoint another secret; the one before signs beside it for a while. */
export function RotateSecret({ endpoint }: { endpoint: Api<'WebhookListAnswer'> }) {
  const [open, setOpen] = useState(false);
  const [hours, setHours] = useState('24');
  const rotate = useAction(
    async () => {
      const path = `/api/webhooks/${segment(endpoint.id)}/rotate-secret`;
      const body = { 'overlap-hours': Number(hours) };
      return (await request<Api<'WebhookRotateSecretAnswer'>>('POST', path, { body })).data;
    },
    { quiet: true, touches: ['/api/webhooks'], done: t.done },
  );
  const until = endpoint['previous-secrets-until'] ?? [endpoint['previous-secret-until']].filter((one) => one !== null);
  return (
    <Container header={<Header description={t.description}>{t.title}</Header>}>
      <SpaceBetween size="m">
        {until.map((end) => (
          <Alert key={end} type="info">
            {t.overlap(timeText(end))}
          </Alert>
        ))}
        <Button onClick={() => setOpen(true)}>{t.rotate}</Button>
      </SpaceBetween>
      {open && (
        <FormDialog
          title={t.rotate}
          submit={t.rotate}
          busy={rotate.isPending}
          error={rotate.error}
          onClose={() => setOpen(false)}
          onSubmit={() => rotate.mutate(undefined, { onSuccess: () => setOpen(false) })}
        >
          <p>{t.explained}</p>
          <Choice
            label={t.hours}
            value={hours}
            options={(['0', '1', '24', '72', '168'] as const).map((value) => ({ value, label: t.options[value] }))}
            onChange={setHours}
            error={faultOf(rotate.error, 'overlap-hours')}
          />
        </FormDialog>
      )}
      {rotate.data?.secret && (
        <SecretDialog
          title={t.newSecret}
          secrets={[{ label: texts.webhooks.secret, value: rotate.data.secret }]}
          onClose={rotate.reset}
        />
      )}
    </Container>
  );
}
