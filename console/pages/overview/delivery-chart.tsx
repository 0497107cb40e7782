import 'charts.css/dist/charts.min.css';
import Link from '@cloudscape-design/components/link';
import type { CSSProperties } from 'react';
import { texts } from '../../texts.ts';
import { type Day, outcomes } from './day.ts';

/** Told apart from each other and from the page, and white can be read on them, in both themes; the legend has the words. */
const COLORS = { delivered: '#1d8102', pending: '#3f62c8', failed: '#946a00', dead: '#c92a33', cancelled: '#687385' };

/** A number is written where it has room; every part says it in full when it is pointed at, and to a screen reader. */
const ROOM = 0.08;

/** Its host, or the name of a target in an AWS account; two endpoints of one host differ in their number. */
function nameOf({ endpoint: { id, url } }: Day): string {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return texts.webhooks.nameOf(id, host || (url.split(/[:/]/).at(-1) ?? url));
}

const totalOf = ({ counts }: Day) => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

/** A bar for each endpoint, with a part for each outcome: a table that is drawn as a chart. */
export function DeliveryChart({ days }: { readonly days: readonly Day[] }) {
  const shown = outcomes.filter((outcome) => days.some(({ counts }) => counts[outcome] > 0));
  const colors = Object.fromEntries(
    shown.map((outcome, place) => [`--color-${place + 1}`, COLORS[outcome]]),
  ) as CSSProperties;
  const most = Math.max(...days.map(totalOf));
  return (
    <div className="outcomes">
      <table className="charts-css bar stacked multiple show-labels data-spacing-5" style={colors}>
        <caption>{texts.overview.deliveries}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.webhooks.url}</th>
            {shown.map((outcome) => (
              <th key={outcome} scope="col">
                {texts.statuses[outcome]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.endpoint.id}>
              <th scope="row">
                <Link href={`#/webhooks/${day.endpoint.id}`}>
                  <span className="sentence">{nameOf(day)}</span>
                </Link>
              </th>
              {shown.map((outcome) => (
                <Part key={outcome} outcome={outcome} count={day.counts[outcome]} share={day.counts[outcome] / most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="charts-css legend legend-inline legend-square" style={colors} aria-hidden="true">
        {shown.map((outcome) => (
          <li key={outcome}>{texts.statuses[outcome]}</li>
        ))}
      </ul>
    </div>
  );
}

type PartProps = { readonly outcome: (typeof outcomes)[number]; readonly count: number; readonly share: number };

function Part({ outcome, count, share }: PartProps) {
  return (
    <td style={{ '--size': share } as CSSProperties} title={texts.overview.outcome(count, texts.statuses[outcome])}>
      <span className={share < ROOM ? 'data unseen' : 'data'}>{texts.overview.count(count)}</span>
    </td>
  );
}
