import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { request, segment } from '../../api/client.ts';
import { topics as known } from '../../api/description.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Text } from '../../parts/choice.tsx';
import { FormDialog, SecretDialog } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';

const t = texts.webhooks;

type Endpoint = Api<'WebhookListAnswer'>;

/** Makes an endpoint, or changes one. A new one's secret is shown once, before the way leads to its page. */
export function EndpointForm({ endpoint, onClose }: { endpoint?: Endpoint; onClose: () => void }) {
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [topics, setTopics] = useState<readonly string[]>(endpoint?.topics ?? []);
  const [active, setActive] = useState(endpoint?.active ?? true);
  const [made, setMade] = useState<Api<'Webhook'>>();
  const navigate = useNavigate();
  const save = useAction(
    async () => {
      const body = { url: url.trim(), topics, active };
      if (!endpoint) return (await request<Api<'Webhook'>>('POST', '/api/webhooks', { body })).data;
      return (await request<Api<'Webhook'>>('PUT', `/api/webhooks/${segment(endpoint.id)}`, { body })).data;
    },
    { quiet: true, touches: ['/api/webhooks'], done: ({ hint }) => hint ?? (endpoint ? t.changed : t.made) },
  );
  const submit = () => save.mutate(undefined, { onSuccess: (saved) => (endpoint ? onClose() : setMade(saved)) });
  if (made?.secret)
    return (
      <SecretDialog
        title={t.secretTitle}
        secrets={[{ label: t.secret, value: made.secret }]}
        onClose={() => {
          onClose();
          void navigate(`/webhooks/${made.id}`);
        }}
      >
        {t.secretHint}
      </SecretDialog>
    );
  const options = known.map(({ topic, summary }) => ({
    value: topic,
    label: topic,
    description: summary.split(':')[0],
  }));
  return (
    <FormDialog
      title={endpoint ? t.change : t.make}
      submit={endpoint ? texts.actions.save : t.make}
      onSubmit={submit}
      onClose={onClose}
      error={save.error}
      busy={save.isPending}
    >
      <Text
        label={t.url}
        // Deployed it is always https; the sandbox is not, and calls this machine.
        description={location.protocol === 'http:' ? t.urlHintLocal : t.urlHint}
        placeholder="https://erp.example/hooks/shopfloor"
        type="url"
        autoFocus
        value={url}
        onChange={setUrl}
        error={faultOf(save.error, 'url')}
      />
      <FormField label={t.topics} description={t.topicsHint} errorText={faultOf(save.error, 'topics')}>
        <Multiselect
          options={options}
          selectedOptions={options.filter(({ value }) => topics.includes(value))}
          onChange={({ detail }) => setTopics(detail.selectedOptions.map(({ value }) => value ?? ''))}
          placeholder={t.topicsChoose}
          filteringType="auto"
          enableSelectAll
          i18nStrings={{ selectAllText: t.allTopics }}
          keepOpen
          expandToViewport
          tokenLimit={4}
          deselectAriaLabel={({ label }) => texts.lists.remove(label ?? '')}
        />
      </FormField>
      <Toggle checked={active} onChange={({ detail }) => setActive(detail.checked)}>
        {t.activeToggle}
      </Toggle>
    </FormDialog>
  );
}
