import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { kindOf, resolved, topics } from '../../api/description.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice } from '../../parts/choice.tsx';
import { Json } from '../../parts/code.tsx';
import { texts } from '../../texts.ts';

const t = texts.webhooks;

/** Each topic with what it sends, from the API document. */
export function Topics() {
  const [name, setName] = useAddressValue('topic');
  const topic = topics.find((one) => one.topic === name) ?? topics[0];
  if (!topic) return null;
  const fields = Object.entries(resolved(topic.schema).properties ?? {});
  return (
    <SpaceBetween size="l">
      <Container header={<Header description={t.topicsDescription}>{t.tabs.topics}</Header>}>
        <ColumnLayout columns={2}>
          <Choice
            label={t.topic}
            value={topic.topic}
            options={topics.map(({ topic: value }) => ({ value, label: value }))}
            onChange={setName}
          />
          <div>{topic.summary.split(':')[0]}</div>
        </ColumnLayout>
      </Container>
      <Container header={<Header>{t.example}</Header>}>
        <Json value={topic.example} label={t.example} />
      </Container>
      <Table
        wrapLines
        header={<Header counter={`(${fields.length})`}>{t.fields}</Header>}
        items={fields}
        trackBy={([field]) => field}
        ariaLabels={{ tableLabel: t.fields, selectionGroupLabel: t.fields }}
        columnDefinitions={[
          { id: 'name', header: t.field, cell: ([field]) => field, isRowHeader: true },
          { id: 'kind', header: t.kind, cell: ([, schema]) => kindOf(schema) },
          {
            id: 'description',
            header: t.meaning,
            minWidth: 220,
            cell: ([, schema]) => (resolved(schema).description ?? schema.description)?.replaceAll('`', ''),
          },
        ]}
      />
    </SpaceBetween>
  );
}
