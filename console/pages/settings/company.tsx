import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { request } from '../../api/client.ts';
import { operations, resolved } from '../../api/description.ts';
import { useAction, useOne } from '../../api/queries.ts';
import { Problem } from '../../parts/problem.tsx';
import { SchemaForm } from '../../parts/schema-form.tsx';
import { bodyOf, type Typed, typedOf } from '../../parts/schema-values.ts';
import { texts } from '../../texts.ts';

const t = texts.settings;
const PATH = '/api/company';
const schema = resolved(operations.find(({ method, path }) => method === 'PUT' && path === PATH)?.body);

/** Name, time zone and rules of the company. */
export function CompanySettings() {
  const found = useOne<Readonly<Record<string, unknown>>>(PATH);
  const [changes, setChanges] = useState<Typed>({});
  const before = typedOf(schema, found.data ?? {});
  const save = useAction(() => request('PUT', PATH, { body: bodyOf(schema, changes, before) }), {
    quiet: true,
    touches: [PATH],
    done: t.saved,
  });
  if (!found.data) return <Problem error={found.error} retry={() => found.refetch()} />;
  return (
    <Container header={<Header>{t.company}</Header>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined, { onSuccess: () => setChanges({}) });
        }}
      >
        <Form
          actions={
            <Button variant="primary" formAction="submit" loading={save.isPending}>
              {texts.actions.save}
            </Button>
          }
        >
          <SpaceBetween size="m">
            <SchemaForm
              isChange
              schema={schema}
              typed={{ ...before, ...changes }}
              onChange={setChanges}
              error={save.error}
            />
            <Problem error={save.error} />
          </SpaceBetween>
        </Form>
      </form>
    </Container>
  );
}
