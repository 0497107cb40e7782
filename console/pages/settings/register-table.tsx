import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { useAction, useList } from '../../api/queries.ts';
import type { Register } from '../../api/registers.ts';
import { nameColumn } from '../../parts/columns.tsx';
import { FormDialog } from '../../parts/dialogs.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { RemoveDialog } from '../../parts/remove-dialog.tsx';
import { SchemaForm } from '../../parts/schema-form.tsx';
import { bodyOf, fieldLabel, type Typed, typedOf } from '../../parts/schema-values.ts';
import { texts } from '../../texts.ts';

const t = texts.settings;

type Entry = Readonly<Record<string, unknown>>;
type Open = { readonly what: 'make' } | { readonly what: 'change' | 'remove'; readonly entry: Entry };

const COLUMNS_MAX = 6;

/** The entries of a register, each to be changed or deleted. */
export function RegisterTable({ register }: { register: Register }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const list = useList<Entry>(register.path);
  const names = Object.keys(register.shown.properties ?? {}).filter((name) => name !== 'id' && name !== register.key);
  const nameOf = (entry: Entry) => String(entry[register.key]);
  return (
    <>
      <ListTable
        title={register.title}
        list={list}
        keyOf={nameOf}
        actions={<Button onClick={() => setOpen({ what: 'make' })}>{texts.actions.make}</Button>}
        empty={t.empty}
        emptyHint={t.emptyHint}
        columns={[
          nameColumn(register.key, fieldLabel(register.key), nameOf),
          ...names.slice(0, COLUMNS_MAX).map((name) => ({
            id: name,
            header: fieldLabel(name),
            cell: (entry: Entry) => <span className="sentence">{shown(entry[name])}</span>,
          })),
          {
            id: 'actions',
            header: texts.lists.actions,
            cell: (entry) => (
              <SpaceBetween direction="horizontal" size="xs">
                {(['change', 'remove'] as const).map((what) => (
                  <Button
                    key={what}
                    variant="inline-link"
                    ariaLabel={`${texts.actions[what]}: ${nameOf(entry)}`}
                    onClick={() => setOpen({ what, entry })}
                  >
                    {texts.actions[what]}
                  </Button>
                ))}
              </SpaceBetween>
            ),
          },
        ]}
      />
      {open?.what === 'make' && <EntryForm register={register} onClose={close} />}
      {open?.what === 'change' && <EntryForm register={register} entry={open.entry} onClose={close} />}
      {open?.what === 'remove' && (
        <RemoveDialog
          path={`${register.path}/${segment(nameOf(open.entry))}`}
          title={t.removeTitle}
          text={t.removeText(nameOf(open.entry))}
          done={t.removed}
          touches={[register.path]}
          onClose={close}
        />
      )}
    </>
  );
}

function EntryForm({ register, entry, onClose }: { register: Register; entry?: Entry; onClose: () => void }) {
  const schema = entry ? register.update : register.create;
  const [before] = useState(() => (entry ? typedOf(schema, entry) : {}));
  const [typed, setTyped] = useState<Typed>(before);
  const save = useAction(
    async () => {
      const body = bodyOf(schema, typed, before);
      if (!entry) return request('POST', register.path, { body });
      return request('PUT', `${register.path}/${segment(String(entry[register.key]))}`, { body });
    },
    { quiet: true, touches: [register.path], done: t.saved },
  );
  return (
    <FormDialog
      title={register.title}
      submit={texts.actions.save}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined, { onSuccess: onClose })}
    >
      <SchemaForm isChange={entry !== undefined} schema={schema} typed={typed} onChange={setTyped} error={save.error} />
    </FormDialog>
  );
}

/** A value in a cell: codes of what it names, the parts of what has any. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return texts.none;
  if (Array.isArray(value)) return value.length === 0 ? texts.none : value.map(shown).join(', ');
  if (typeof value !== 'object') return String(value);
  const name = Reflect.get(value, 'code') ?? Reflect.get(value, 'name');
  if (typeof name === 'string') return name;
  return Object.entries(value)
    .map(([part, content]) => `${fieldLabel(part)}: ${shown(content)}`)
    .join('; ');
}
