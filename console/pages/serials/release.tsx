import Alert from '@cloudscape-design/components/alert';
import { useState } from 'react';
import { useAll } from '../../api/all.ts';
import { request } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Text } from '../../parts/choice.tsx';
import { FormDialog } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';
import { byGtin, type Pack } from './pack-groups.ts';

const t = texts.serials;

type Props = {
  readonly packs?: readonly Pack[];
  readonly batch?: { readonly gtin: string; readonly batch: string };
  readonly onClose: () => void;
};

/** So many packs of a batch are counted, 25 a request. */
const PAGES_MAX = 20;

/** Releases packs to a market: those chosen, or all of a batch; says before how many that are. */
export function ReleaseDialog({ packs = [], batch, onClose }: Props) {
  const [market, setMarket] = useState('');
  const counted = useAll<Pack>('/api/packs', {
    query: { ...batch, 'pack-status': 'Active' },
    pages: PAGES_MAX,
    enabled: batch !== undefined,
  });
  const release = useAction(
    async () => {
      const bodies = batch ? [batch] : byGtin(packs);
      let changed = 0;
      for (const body of bodies)
        changed += (await request<Api<'Pack'>>('POST', '/api/packs/release', { body: { ...body, market } })).data
          .changed;
      return changed;
    },
    { quiet: true, touches: ['/api/packs'], done: (changed) => t.released(changed) },
  );
  const count = batch ? counted.data?.rows.length : packs.length;
  const sentence =
    count === undefined
      ? texts.loading
      : batch && counted.data?.isWhole === false
        ? t.releaseMany(count, market)
        : t.releaseText(count, market);
  return (
    <FormDialog
      title={batch ? t.releaseBatchTitle(batch.batch) : t.releaseTitle}
      submit={t.release}
      busy={release.isPending || count === undefined}
      error={release.error ?? counted.error}
      onClose={onClose}
      onSubmit={() => release.mutate(undefined, { onSuccess: onClose })}
    >
      <Text
        label={t.market}
        description={t.marketHint}
        placeholder="PT"
        autoFocus
        value={market}
        onChange={setMarket}
        error={faultOf(release.error, 'market')}
      />
      <Alert type="warning" statusIconAriaLabel={texts.actions.warning}>
        {sentence}
      </Alert>
    </FormDialog>
  );
}
