import { useNavigate } from 'react-router';
import type { Api } from '../../api/types.ts';
import { SecretDialog } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';
import { AccountDialog } from './account-setup.tsx';
import type { Endpoint } from './target.ts';

const t = texts.webhooks;

type Saved = Api<'Webhook'>;

/** Whether there is something to take down: a secret, or an external id that was not shown before. */
export const hasNews = (saved: Saved, before: Endpoint | undefined) =>
  Boolean(before ? saved['external-id'] && !before['external-id'] : saved['external-id'] || saved.secret);

/** What a target in an account needs, which signs nothing; of any other the secret. The way on leads to the endpoint. */
export function SavedDialog({ saved, onClose }: { saved: Saved; onClose: () => void }) {
  const navigate = useNavigate();
  const leave = () => {
    onClose();
    void navigate(`/webhooks/${saved.id}`);
  };
  if (saved['external-id']) return <AccountDialog endpoint={saved} onClose={leave} />;
  return (
    <SecretDialog title={t.secretTitle} secrets={[{ label: t.secret, value: saved.secret ?? '' }]} onClose={leave}>
      {t.secretHint}
    </SecretDialog>
  );
}
