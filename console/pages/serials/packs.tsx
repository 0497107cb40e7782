import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense, useState } from 'react';
import { segment } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters, TextFilter } from '../../parts/choice.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { texts } from '../../texts.ts';
import type { Pack } from './pack-groups.ts';
import { PackStatus, PoolStatus } from './statuses.tsx';

const AddDialog = lazy(async () => ({ default: (await import('./add.tsx')).AddDialog }));
const ReleaseDialog = lazy(async () => ({ default: (await import('./release.tsx')).ReleaseDialog }));
const DecommissionDialog = lazy(async () => ({ default: (await import('./decommission.tsx')).DecommissionDialog }));

const t = texts.serials;

const poolStatuses = ['Available', 'Assigned'] as const;
const packStatuses = ['Active', 'Commissioned', 'Decommissioned'] as const;

/** The packs, by what they are and where they stand; what is chosen is released or decommissioned. */
export function Packs() {
  const [gtin, setGtin] = useAddressValue('gtin');
  const [batch, setBatch] = useAddressValue('batch');
  const [serial, setSerial] = useAddressValue('serial');
  const [pool, setPool] = useAddressValue('pool');
  const [status, setStatus] = useAddressValue('pack');
  const [chosen, setChosen] = useState<readonly Pack[]>([]);
  const [open, setOpen] = useState<'add' | 'release' | 'release-batch' | 'decommission'>();
  const list = useList<Pack>('/api/packs', {
    query: { gtin, batch, serial, 'pool-status': pool, 'pack-status': status },
    // The list follows a release of many packs within seconds.
    every: 10_000,
  });
  const close = () => {
    setOpen(undefined);
    setChosen([]);
  };
  const isFiltered = Boolean(gtin || batch || serial || pool || status);
  const releasable = chosen.filter((pack) => pack['pack-status'] === 'Active');
  const living = chosen.filter((pack) => pack['pack-status'] === 'Active' || pack['pack-status'] === 'Commissioned');
  return (
    <>
      <ListTable
        title={t.tabs.packs}
        description={t.packsDescription}
        list={list}
        keyOf={keyOf}
        labelOf={(pack) => pack.serial}
        several
        selected={chosen}
        onSelect={setChosen}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={() => setOpen('add')}>{t.add}</Button>
            <Button disabled={!gtin || !batch} onClick={() => setOpen('release-batch')}>
              {t.releaseBatch}
            </Button>
            <Button disabled={releasable.length === 0} onClick={() => setOpen('release')}>
              {t.release}
            </Button>
            <Button disabled={living.length === 0} onClick={() => setOpen('decommission')}>
              {t.decommission}
            </Button>
          </SpaceBetween>
        }
        filter={
          <Filters>
            <TextFilter label={t.gtin} value={gtin} onChange={setGtin} />
            <TextFilter label={t.batch} value={batch} onChange={setBatch} />
            <TextFilter label={t.serial} value={serial} onChange={setSerial} />
            <Choice
              label={t.pack}
              value={status}
              any={texts.lists.all}
              options={packStatuses.map((value) => ({ value, label: t.packStatuses[value] }))}
              onChange={setStatus}
            />
            <Choice
              label={t.pool}
              value={pool}
              any={texts.lists.all}
              options={poolStatuses.map((value) => ({ value, label: t.poolStatuses[value] }))}
              onChange={setPool}
            />
          </Filters>
        }
        empty={t.noPacks}
        emptyHint={t.noPacksHint}
        isFiltered={Boolean(isFiltered)}
        columns={[
          {
            id: 'serial',
            header: t.serial,
            isRowHeader: true,
            by: (row) => row.serial,
            cell: (row) => (
              <Link href={`#/serials/packs/${segment(row.gtin)}/${segment(row.serial)}`}>
                <span className="sentence">{row.serial}</span>
              </Link>
            ),
          },
          { id: 'gtin', header: t.gtin, by: (row) => row.gtin, cell: (row) => row.gtin },
          {
            id: 'pack',
            header: t.pack,
            by: (row) => row['pack-status'] ?? '',
            cell: (row) => <PackStatus pack={row} />,
          },
          { id: 'pool', header: t.pool, by: (row) => row['pool-status'], cell: (row) => <PoolStatus pack={row} /> },
          { id: 'batch', header: t.batch, by: (row) => row.batch ?? '', cell: (row) => row.batch ?? texts.none },
          {
            id: 'expiry',
            header: t.expiry,
            by: (row) => row['expiry-date'] ?? '',
            cell: (row) => <span className="whole">{row['expiry-date'] ?? texts.none}</span>,
          },
          {
            id: 'market',
            header: t.market,
            by: (row) => row.market ?? '',
            cell: (row) => <span className="sentence">{row.market ?? texts.none}</span>,
          },
        ]}
      />
      <Suspense>
        {open === 'add' && <AddDialog gtin={gtin} onClose={close} />}
        {open === 'release' && <ReleaseDialog packs={releasable} onClose={close} />}
        {open === 'release-batch' && <ReleaseDialog batch={{ gtin, batch }} onClose={close} />}
        {open === 'decommission' && <DecommissionDialog packs={living} onClose={close} />}
      </Suspense>
    </>
  );
}

const keyOf = ({ gtin, serial }: Pack) => `${gtin} ${serial}`;
