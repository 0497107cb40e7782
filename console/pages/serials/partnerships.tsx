import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useList, useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters } from '../../parts/choice.tsx';
import { Copied } from '../../parts/dialogs.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { InviteDialog } from './invite.tsx';

const t = texts.serials;
type Partnership = Api<'Partnership'>;
const roles = ['owner', 'actor'] as const;

/** The companies that make products for each other, as the owner and as the maker sees it. */
export function Partnerships() {
  const [inviting, setInviting] = useState(false);
  const [role, setRole] = useAddressValue('role');
  const company = useOne<{ readonly id?: string }>('/api/company');
  const list = useList<Partnership>('/api/partnerships', { every: 15_000 });
  const shown = { ...list, rows: list.rows.filter((row) => !role || row.role === role) };
  const invite = <Button onClick={() => setInviting(true)}>{t.invite}</Button>;
  return (
    <SpaceBetween size="m">
      {company.data?.id && (
        <Box>
          {t.ownId} <Copied value={company.data.id} />
        </Box>
      )}
      <ListTable
        title={t.tabs.partnerships}
        description={t.partnershipsDescription}
        list={shown as typeof list}
        keyOf={({ id }) => String(id)}
        actions={invite}
        filter={
          <Filters>
            <Choice
              label={t.view}
              value={role}
              any={texts.lists.all}
              options={roles.map((value) => ({ value, label: t.roles[value] }))}
              onChange={setRole}
            />
          </Filters>
        }
        empty={t.noPartnerships}
        emptyHint={t.noPartnershipsHint}
        columns={[
          {
            id: 'partner',
            header: t.partner,
            isRowHeader: true,
            by: (row) => row.name ?? row.partner,
            cell: (row) => (
              <Link href={`#/serials/partnerships/${row.id}`}>
                <span className="sentence">{row.name ?? row.partner}</span>
              </Link>
            ),
          },
          { id: 'role', header: t.role, by: (row) => row.role, cell: (row) => t.roles[row.role] },
          { id: 'status', header: t.status, by: (row) => row.status, cell: (row) => <Status value={row.status} /> },
          {
            id: 'products',
            header: t.products,
            by: ({ products }) => products.length,
            cell: (row) => t.productCount(row.products.length, row['proposed-products']?.length ?? 0),
          },
          { id: 'invited', header: t.invited, cell: (row) => <Time value={row['invited-at']} /> },
          { id: 'accepted', header: t.accepted, cell: (row) => <Time value={row['accepted-at']} /> },
        ]}
      />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SpaceBetween>
  );
}
