import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Api } from '../../api/types.ts';
import { texts } from '../../texts.ts';

const t = texts.serials;
type Pack = Api<'PackListAnswer'>;

const SIGNS = { Active: 'in-progress', Commissioned: 'success', Decommissioned: 'stopped' } as const;

/** Where a pack stands; a serial that was never commissioned is no pack yet. */
export function PackStatus({ pack }: { pack: Pack }) {
  const status = pack['pack-status'];
  if (!status) return texts.none;
  return (
    <StatusIndicator type={SIGNS[status]} wrapText={false}>
      {t.packStatuses[status]}
    </StatusIndicator>
  );
}

/** Whether a serial is still to be used. */
export function PoolStatus({ pack }: { pack: Pack }) {
  const status = pack['pool-status'];
  return (
    <StatusIndicator type={status === 'Available' ? 'pending' : 'success'} wrapText={false}>
      {t.poolStatuses[status]}
    </StatusIndicator>
  );
}
