import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import type { Api } from '../../api/types.ts';
import { Choice } from '../../parts/choice.tsx';
import { SecretForm } from '../../parts/secret-form.tsx';
import { timeText } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';

const t = texts.rotation;

/** Gives an endpoint another secret; the one before signs beside it for a while. */
export function RotateSecret({ endpoint }: { endpoint: Api<'WebhookListAnswer'> }) {
  const [open, setOpen] = useState(false);
  const [hours, setHours] = useState('24');
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
        <SecretForm
          title={t.rotate}
          act={async () => {
            const path = `/api/webhooks/${segment(endpoint.id)}/rotate-secret`;
            const body = { 'overlap-hours': Number(hours) };
            return (await request<Api<'WebhookRotateSecretAnswer'>>('POST', path, { body })).data;
          }}
          touches={['/api/webhooks']}
          done={t.done}
          secretTitle={t.newSecret}
          secretsOf={({ secret }) => [{ label: texts.webhooks.secret, value: secret }]}
          onClose={() => setOpen(false)}
        >
          {(error) => (
            <>
              <p>{t.explained}</p>
              <Choice
                label={t.hours}
                value={hours}
                options={(['0', '1', '24', '72', '168'] as const).map((value) => ({ value, label: t.options[value] }))}
                onChange={setHours}
                error={faultOf(error, 'overlap-hours')}
              />
            </>
          )}
        </SecretForm>
      )}
    </Container>
  );
}
