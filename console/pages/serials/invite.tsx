import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useState } from 'react';
import { request } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction } from '../../api/queries.ts';
import { Text } from '../../parts/choice.tsx';
import { FormDialog } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';
import { codesOf, Lines } from './lines.tsx';

const t = texts.serials;

/** Invites another company; either side may. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [partner, setPartner] = useState('');
  const [role, setRole] = useState('owner');
  const [name, setName] = useState('');
  const [products, setProducts] = useState('');
  const invite = useAction(
    () =>
      request('POST', '/api/partnerships', {
        body: { partner: partner.trim(), role, products: codesOf(products), ...(name && { name }) },
      }),
    { quiet: true, touches: ['/api/partnerships'], done: t.invitedDone },
  );
  return (
    <FormDialog
      title={t.inviteTitle}
      submit={t.invite}
      busy={invite.isPending}
      error={invite.error}
      onClose={onClose}
      onSubmit={() => invite.mutate(undefined, { onSuccess: onClose })}
    >
      <Text
        label={t.partnerId}
        description={t.partnerIdHint}
        autoFocus
        value={partner}
        onChange={setPartner}
        error={faultOf(invite.error, 'partner')}
      />
      <FormField label={t.role} errorText={faultOf(invite.error, 'role')}>
        <RadioGroup
          value={role}
          onChange={({ detail }) => setRole(detail.value)}
          items={(['owner', 'actor'] as const).map((value) => ({
            value,
            label: t.roles[value],
            description: t.roleHints[value],
          }))}
        />
      </FormField>
      <Text
        label={t.name}
        description={t.partnershipNameHint}
        value={name}
        onChange={setName}
        error={faultOf(invite.error, 'name')}
      />
      <Lines
        label={t.products}
        description={t.productsHint}
        value={products}
        onChange={setProducts}
        error={faultOf(invite.error, 'products')}
      />
    </FormDialog>
  );
}
