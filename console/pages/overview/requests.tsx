import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import { budget } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { useSignal } from '../../api/signal.ts';
import type { Api } from '../../api/types.ts';
import { texts } from '../../texts.ts';

const t = texts.overview;

type Usage = Api<'Usage'>;

/** The requests of the last minute against the limit: of the company's systems, and of the console. */
export function Requests() {
  const usage = useOne<Usage>('/api/usage', { every: 10_000 });
  const own = useSignal(budget);
  const consoleUsed = usage.data?.console.used ?? (own && own.limit - own.remaining);
  const limit = usage.data ? usage.data.limit : own?.limit;
  // Keys that did nothing, or of which it is not known, would hide the others.
  const used = (usage.data?.keys ?? []).filter((key) => key.used || key['used-in-console']);
  if (consoleUsed === undefined) return null;
  return (
    <Container header={<Header description={t.requestsDescription}>{t.requests}</Header>}>
      <ColumnLayout columns={2}>
        {usage.data && <Budget label={t.ofApi} used={usage.data.api.used} limit={limit} />}
        <Budget label={t.ofConsole} used={consoleUsed} limit={limit} />
      </ColumnLayout>
      {used.length > 0 && (
        <ul className="keys" aria-label={t.keys}>
          {used.map(({ key, name, used: sent, 'used-in-console': there }) => (
            <li key={key} className="sentence">
              <Link href="#/access">{name}</Link> {t.ofKey(sent, there)}
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}

function Budget({ label, used, limit }: { label: string; used: number; limit: number | null | undefined }) {
  return limit ? (
    <ProgressBar label={label} value={(100 * used) / limit} additionalInfo={t.ofLimit(used, limit)} />
  ) : (
    <span>{`${label}: ${t.withoutLimit}`}</span>
  );
}
