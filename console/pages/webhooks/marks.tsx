import Badge from '@cloudscape-design/components/badge';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { texts } from '../../texts.ts';
import { type Endpoint, isArn } from './target.ts';

const t = texts.webhooks.marks;

/** What differs from an address that is sent every event of its topics in the classic form: nothing, of most. */
export function Marks({ endpoint }: { endpoint: Endpoint }) {
  const marks = marksOf(endpoint);
  if (marks.length === 0) return null;
  return (
    <SpaceBetween direction="horizontal" size="xxs">
      {marks.map((mark) => (
        <Badge key={mark} color="severity-neutral">
          {mark}
        </Badge>
      ))}
    </SpaceBetween>
  );
}

/** A target in an AWS account has no other form than CloudEvents. */
function marksOf({ url, format, filter }: Endpoint): readonly string[] {
  const service = url.split(':')[2] ?? '';
  return [
    ...(isArn(url) ? [t.targets[service as keyof typeof t.targets] ?? service] : []),
    ...(!isArn(url) && format === 'cloudevents' ? [t.cloudevents] : []),
    ...(filter ? [t.filter] : []),
  ];
}
