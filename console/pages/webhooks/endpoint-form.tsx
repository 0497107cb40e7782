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
import { FormDialog, SecretDialog } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';
import { AccountDialog } from './account-setup.tsx';
import { bodyOf, type Draft, draftOf, type Endpoint, formatOf, isActive, isArn } from './draft.ts';
import { FilterFields } from './filter-fields.tsx';
import { FilterTest, useFilterTest } from './filter-test.tsx';
import { FormatChoice } from './format-choice.tsx';
import { TargetFields } from './target-fields.tsx';

const t = texts.webhooks;

type Saved = Api<'Webhook'>;

/** Makes an endpoint, or changes one. What is shown of a new one comes before the way leads to its page. */
export function EndpointForm({ endpoint, onClose }: { endpoint?: Endpoint; onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(endpoint));
  const [saved, setSaved] = useState<Saved>();
  const navigate = useNavigate();
  const test = useFilterTest(draft);
  const save = useAction(() => sendDraft(draft, endpoint), {
    quiet: true,
    touches: ['/api/webhooks'],
    done: ({ hint }) => hint ?? (endpoint ? t.changed : t.made),
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = () => {
    test.forget();
    save.mutate(undefined, { onSuccess: (answer) => (hasNews(answer, endpoint) ? setSaved(answer) : onClose()) });
  };
  const runTest = () => {
    save.reset();
    test.run();
  };
  if (saved) {
    const leave = () => {
      onClose();
      void navigate(`/webhooks/${saved.id}`);
    };
    return <SavedDialog saved={saved} onClose={leave} />;
  }
  const error = save.error ?? test.error;
  return (
    <FormDialog
      title={endpoint ? t.change : t.make}
      submit={endpoint ? texts.actions.save : t.make}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      error={error}
      busy={save.isPending}
    >
      <TargetFields draft={draft} onChange={change} error={error} />
      <TopicsField topics={draft.topics} onChange={(topics) => change({ topics })} error={faultOf(error, 'topics')} />
      <FilterFields topics={draft.topics} filter={draft.filter} onChange={(filter) => change({ filter })} error={error}>
        <FilterTest topics={draft.topics} onTest={runTest} isRunning={test.isRunning} tested={test.tested} />
      </FilterFields>
      <FormatChoice
        value={formatOf(draft)}
        isFixed={isArn(draft.url)}
        onChange={(format) => change({ format })}
        error={faultOf(error, 'format')}
      />
      <Toggle
        checked={isActive(draft)}
        description={isArn(draft.url) ? t.activeHint : undefined}
        onChange={({ detail }) => change({ active: detail.checked })}
      >
        {t.activeToggle}
      </Toggle>
    </FormDialog>
  );
}

async function sendDraft(draft: Draft, endpoint: Endpoint | undefined): Promise<Saved> {
  const body = bodyOf(draft);
  if (!endpoint) return (await request<Saved>('POST', '/api/webhooks', { body })).data;
  return (await request<Saved>('PUT', `/api/webhooks/${segment(endpoint.id)}`, { body })).data;
}

/** Whether there is something to take down: a secret, or an external id that was not shown before. */
const hasNews = (saved: Saved, before: Endpoint | undefined) =>
  Boolean(before ? saved['external-id'] && !before['external-id'] : saved['external-id'] || saved.secret);

/** What a target in an account needs, which signs nothing; of any other the secret. */
function SavedDialog({ saved, onClose }: { saved: Saved; onClose: () => void }) {
  if (saved['external-id']) return <AccountDialog endpoint={saved} onClose={onClose} />;
  return (
    <SecretDialog title={t.secretTitle} secrets={[{ label: t.secret, value: saved.secret ?? '' }]} onClose={onClose}>
      {t.secretHint}
    </SecretDialog>
  );
}

type TopicsProps = {
  readonly topics: readonly string[];
  readonly onChange: (topics: readonly string[]) => void;
  readonly error: string | undefined;
};

function TopicsField({ topics, onChange, error }: TopicsProps) {
  const options = known.map(({ topic, summary }) => ({
    value: topic,
    label: topic,
    description: summary.split(':')[0],
  }));
  return (
    <FormField label={t.topics} description={t.topicsHint} errorText={error}>
      <Multiselect
        options={options}
        selectedOptions={options.filter(({ value }) => topics.includes(value))}
        onChange={({ detail }) => onChange(detail.selectedOptions.map(({ value }) => value ?? ''))}
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
  );
}
