import Link from '@cloudscape-design/components/link';
import type { Api } from '../api/types.ts';
import { Time } from './time.tsx';

type Shown = Pick<Api<'Event'>, 'id' | 'at' | 'type' | 'sequence' | 'key'>;

/** Events, a line each: when, what, which leads to it in the ledger, and of what. */
export function EventLines({ events, label }: { readonly events: readonly Shown[]; readonly label: string }) {
  return (
    <ul className="lines" aria-label={label}>
      {events.map(({ id, at, type, sequence, key }) => (
        <li key={id}>
          <Time value={at} />
          <Link href={`#/events?event=${sequence}`}>
            <span className="sentence">{type}</span>
          </Link>
          <span className="sentence">{String(key)}</span>
        </li>
      ))}
    </ul>
  );
}
