import BarChart from '@cloudscape-design/components/bar-chart';
import { texts } from '../../texts.ts';
import { type Day, outcomes } from './day.ts';

/** Told apart from the page and from each other in both themes; the legend and the pop-up say them in words. */
const COLORS = { delivered: '#1d8102', pending: '#688ae8', failed: '#b2911c', dead: '#d63f38', cancelled: '#7d8998' };

const AXES_HEIGHT = 60;
const BAR_HEIGHT = 44;

/** Deliveries are counted: between one and two there is none. */
const wholeText = (value: number) => (Number.isInteger(value) ? value.toLocaleString('en') : '');

/** Two endpoints of one host differ in their number. */
function nameOf({ endpoint: { id, url } }: Day): string {
  return `${id} · ${URL.canParse(url) ? new URL(url).host : url}`;
}

/** A bar for each endpoint, with a part for each outcome. */
export function DeliveryChart({ days }: { readonly days: readonly Day[] }) {
  const series = outcomes
    .filter((outcome) => days.some(({ counts }) => counts[outcome] > 0))
    .map((outcome) => ({
      type: 'bar' as const,
      title: texts.statuses[outcome],
      color: COLORS[outcome],
      data: days.map((day) => ({ x: nameOf(day), y: day.counts[outcome] })),
    }));
  return (
    <BarChart
      series={series}
      xDomain={days.map(nameOf)}
      xTitle={texts.webhooks.url}
      yTitle={texts.webhooks.tabs.deliveries}
      height={AXES_HEIGHT + days.length * BAR_HEIGHT}
      horizontalBars
      stackedBars
      hideFilter
      ariaLabel={texts.overview.deliveries}
      i18nStrings={{ yTickFormatter: wholeText }}
    />
  );
}
