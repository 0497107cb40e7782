import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import type { ReactNode } from 'react';
import { faultOf } from '../../api/problem.ts';
import { texts } from '../../texts.ts';
import { type Draft, formatOf, isActive } from './draft.ts';
import { FilterFields } from './filter-fields.tsx';
import { FormatChoice } from './format-choice.tsx';
import { isArn } from './target.ts';
import { TargetFields } from './target-fields.tsx';
import { TopicsField } from './topics-field.tsx';

const t = texts.webhooks;

type Props = {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly error: unknown;
  /** What tests the filter, below it. */
  readonly test: ReactNode;
};

/** All that makes an endpoint: where calls go, of what, and how they are written. */
export function DraftFields({ draft, onChange, error, test }: Props) {
  const { url, topics, filter } = draft;
  return (
    <SpaceBetween size="m">
      <TargetFields draft={draft} onChange={onChange} error={error} />
      <TopicsField
        topics={topics}
        onChange={(chosen) => onChange({ topics: chosen })}
        error={faultOf(error, 'topics')}
      />
      <FilterFields topics={topics} filter={filter} onChange={(asked) => onChange({ filter: asked })} error={error}>
        {test}
      </FilterFields>
      <FormatChoice
        value={formatOf(draft)}
        isFixed={isArn(url)}
        onChange={(format) => onChange({ format })}
        error={faultOf(error, 'format')}
      />
      <Toggle
        checked={isActive(draft)}
        description={isArn(url) ? t.activeHint : undefined}
        onChange={({ detail }) => onChange({ active: detail.checked })}
      >
        {t.activeToggle}
      </Toggle>
    </SpaceBetween>
  );
}
