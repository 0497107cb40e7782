import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { segment } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { Copied } from '../../parts/dialogs.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import type { Logged } from './refused.ts';

const t = texts.requests;

/** One request: why it was refused, or what it made happen. */
export function Found({ id }: { id: string }) {
  const found = useOne<Logged>(`/api/requests/${segment(id)}`);
  if (found.isPending) return <Spinner size="large" />;
  if (!found.data) return <Problem error={found.error} retry={() => found.refetch()} />;
  const request = found.data;
  return (
    <Container header={<Header description={<Copied value={request.id} />}>{t.found}</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={4}
          items={[
            { label: t.at, value: <Time value={request.at} /> },
            {
              label: t.request,
              value: (
                <span className="sentence">
                  {request.route ? `${request.method ?? ''} ${request.route}` : texts.none}
                </span>
              ),
            },
            { label: t.status, value: request.status ?? texts.none },
            { label: t.key, value: request.key ?? texts.none },
          ]}
        />
        <Reason request={request} />
        <Made events={request.events ?? []} />
      </SpaceBetween>
    </Container>
  );
}

function Reason({ request: { title, detail, errors } }: { request: Logged }) {
  if (!title && !detail) return null;
  return (
    <div>
      <Box variant="awsui-key-label">{t.reason}</Box>
      <div className="sentence">{detail ?? title}</div>
      {errors?.map(({ pointer, message }) => (
        <div key={pointer + message} className="sentence">
          {pointer && <Box variant="code">{pointer}</Box>} {message}
        </div>
      ))}
    </div>
  );
}

function Made({ events }: { events: NonNullable<Logged['events']> }) {
  if (events.length === 0) return null;
  return (
    <div>
      <Box variant="awsui-key-label">{t.events}</Box>
      {events.map(({ type, sequence }) => (
        <div key={sequence}>
          <Link href={`#/events?after=${sequence - 1}`}>{`${sequence} ${type}`}</Link>
        </div>
      ))}
    </div>
  );
}
