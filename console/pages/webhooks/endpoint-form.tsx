import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { useAction } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { FormDialog } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';
import { bodyOf, type Draft, draftOf } from './draft.ts';
import { DraftFields } from './draft-fields.tsx';
import { FilterTest, useFilterTest } from './filter-test.tsx';
import { hasNews, SavedDialog } from './saved-dialog.tsx';
import type { Endpoint } from './target.ts';

const t = texts.webhooks;

type Saved = Api<'Webhook'>;

/** Makes an endpoint, or changes one. What is shown of a new one comes before the way leads to its page. */
export function EndpointForm({ endpoint, onClose }: { endpoint?: Endpoint; onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(endpoint));
  const [saved, setSaved] = useState<Saved>();
  const test = useFilterTest(draft);
  const save = useAction(() => sendDraft(draft, endpoint), {
    quiet: true,
    touches: ['/api/webhooks'],
    done: ({ hint }) => hint ?? (endpoint ? t.changed : t.made),
  });
  // What one of the two says of a field would be taken for what the other says.
  const submit = () => {
    test.forget();
    save.mutate(undefined, { onSuccess: (answer) => (hasNews(answer, endpoint) ? setSaved(answer) : onClose()) });
  };
  const runTest = () => {
    save.reset();
    test.run();
  };
  if (saved) return <SavedDialog saved={saved} onClose={onClose} />;
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
      <DraftFields
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        error={error}
        test={<FilterTest topics={draft.topics} onTest={runTest} isRunning={test.isRunning} tested={test.tested} />}
      />
    </FormDialog>
  );
}

async function sendDraft(draft: Draft, endpoint: Endpoint | undefined): Promise<Saved> {
  const body = bodyOf(draft);
  if (!endpoint) return (await request<Saved>('POST', '/api/webhooks', { body })).data;
  return (await request<Saved>('PUT', `/api/webhooks/${segment(endpoint.id)}`, { body })).data;
}
