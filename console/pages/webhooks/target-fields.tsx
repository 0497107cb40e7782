import SpaceBetween from '@cloudscape-design/components/space-between';
import { base } from '../../api/base.ts';
import { faultOf } from '../../api/problem.ts';
import { Text } from '../../parts/choice.tsx';
import { texts } from '../../texts.ts';
import type { Draft } from './draft.ts';
import { isArn } from './target.ts';

const t = texts.webhooks;

type Props = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void; readonly error: unknown };

/** Where calls go: an address, or the ARN of a target with the role that may send there. */
export function TargetFields({ draft: { url, role }, onChange, error }: Props) {
  return (
    <SpaceBetween size="m">
      <Text
        label={t.url}
        // Deployed it is always https; the sandbox is not, and calls this machine.
        description={location.protocol === 'http:' ? t.urlHintLocal(`${location.origin}${base}`) : t.urlHint}
        placeholder="https://erp.example/hooks/shopfloor"
        type="url"
        autoFocus
        value={url}
        onChange={(value) => onChange({ url: value })}
        error={faultOf(error, 'url')}
      />
      {isArn(url) && (
        <Text
          label={t.account.role}
          description={t.account.roleHint}
          placeholder={`arn:aws:iam::${url.split(':')[4] || '123456789012'}:role/shopfloor-webhook`}
          value={role}
          onChange={(value) => onChange({ role: value })}
          error={faultOf(error, 'role')}
        />
      )}
    </SpaceBetween>
  );
}
