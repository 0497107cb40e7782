import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { segment } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Copied } from '../../parts/dialogs.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { MadeEvents } from './made.tsx';

const t = texts.requests;

export type RefusedRequest = Api<'Request'>;

/** One request by the id that its answer carried. */
export function Refusal({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const found = useOne<RefusedRequest>(`/api/requests/${segment(id)}`);
  const isUnknown = found.error instanceof ApiProblem && [400, 404].includes(found.error.status);
  return (
    <Modal visible size="large" header={t.one} closeAriaLabel={texts.actions.close} onDismiss={onClose}>
      <SpaceBetween size="m">
        <Copied value={id} />
        {found.isPending && <Spinner />}
        {isUnknown && <MadeEvents id={id} />}
        {!isUnknown && <Problem error={found.error} retry={() => found.refetch()} />}
        {found.data && <Facts request={found.data} />}
      </SpaceBetween>
    </Modal>
  );
}

function Facts({ request }: { readonly request: RefusedRequest }) {
  const { at, method, route, status, title, detail, type, errors = [], key, count = 1 } = request;
  return (
    <SpaceBetween size="m">
      <KeyValuePairs
        columns={2}
        items={[
          { label: t.route, value: <span className="sentence">{`${method} ${route}`}</span> },
          { label: t.at, value: <Time value={at} /> },
          { label: t.status, value: `${status} ${title}` },
          { label: t.key, value: <span className="sentence">{key ?? texts.none}</span> },
          { label: t.type, value: <span className="sentence">{type}</span> },
          ...(count > 1 ? [{ label: t.count, value: t.counted(count) }] : []),
        ]}
      />
      <div>
        <Box variant="awsui-key-label">{t.reason}</Box>
        <div className="sentence">{detail || title}</div>
        {errors.map(({ pointer, message }) => (
          <div key={pointer + message} className="sentence">
            {pointer && <Box variant="code">{pointer}</Box>} {message}
          </div>
        ))}
      </div>
    </SpaceBetween>
  );
}
