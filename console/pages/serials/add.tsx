import { useState } from 'react';
import { request } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { useAction } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Text } from '../../parts/choice.tsx';
import { FormDialog } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';
import { codesOf, Lines } from './lines.tsx';

const t = texts.serials;

/** Puts serials into the pool, where they wait until a line commissions them. */
export function AddDialog({ gtin: known, onClose }: { gtin: string; onClose: () => void }) {
  const [gtin, setGtin] = useState(known);
  const [text, setText] = useState('');
  const serials = codesOf(text);
  const add = useAction(
    async () => (await request<Api<'Pack'>>('POST', '/api/packs', { body: { gtin: gtin.trim(), serials } })).data,
    { quiet: true, touches: ['/api/packs'], done: ({ changed }) => t.added(changed) },
  );
  return (
    <FormDialog
      title={t.addTitle}
      submit={t.addCount(serials.length)}
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={() => add.mutate(undefined, { onSuccess: onClose })}
    >
      <Text
        label={t.gtin}
        description={t.gtinHint}
        autoFocus
        value={gtin}
        onChange={setGtin}
        error={faultOf(add.error, 'gtin')}
      />
      <Lines
        label={t.serials}
        description={t.serialsHint}
        value={text}
        onChange={setText}
        error={faultOf(add.error, 'serials')}
      />
    </FormDialog>
  );
}
