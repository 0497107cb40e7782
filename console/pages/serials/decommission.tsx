import Alert from '@cloudscape-design/components/alert';
import { useState } from 'react';
import { request } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Choice } from '../../parts/choice.tsx';
import { FormDialog } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';
import { byGtin, type Pack } from './pack-groups.ts';

const t = texts.serials;
const reasons = ['destroyed', 'sampled', 'damaged', 'stolen', 'expired', 'recalled', 'other'] as const;

/** Takes packs out of use for ever, with the reason; says before how many that are. */
export function DecommissionDialog({ packs, onClose }: { packs: readonly Pack[]; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const decommission = useAction(
    async () => {
      let changed = 0;
      for (const body of byGtin(packs))
        changed += (await request<Api<'Pack'>>('POST', '/api/packs/decommission', { body: { ...body, reason } })).data
          .changed;
      return changed;
    },
    { quiet: true, touches: ['/api/packs'], done: (changed) => t.decommissioned(changed) },
  );
  return (
    <FormDialog
      title={t.decommissionTitle}
      submit={t.decommission}
      busy={decommission.isPending}
      error={decommission.error}
      onClose={onClose}
      onSubmit={() => decommission.mutate(undefined, { onSuccess: onClose })}
    >
      <Choice
        label={t.reason}
        description={t.reasonHint}
        value={reason}
        options={reasons.map((value) => ({ value, label: t.reasons[value] }))}
        onChange={setReason}
        error={faultOf(decommission.error, 'reason')}
      />
      <Alert type="warning" statusIconAriaLabel={texts.actions.warning}>
        {t.decommissionText(packs.length)}
      </Alert>
    </FormDialog>
  );
}
