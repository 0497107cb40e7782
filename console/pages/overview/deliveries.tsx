import BarChart from '@cloudscape-design/components/bar-chart';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { texts } from '../../texts.ts';
import { type Day, outcomes, useDeliveries } from './day.ts';

const t = texts.overview;

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

/** What became of the deliveries of the last 24 hours, for each endpoint. */
export function Deliveries() {
  const found = useDeliveries();
  const days = found.data ?? [];
  const isEmpty = days.every(({ counts }) => outcomes.every((outcome) => counts[outcome] === 0));
  const series = outcomes
    .filter((outcome) => days.some(({ counts }) => counts[outcome] > 0))
    .map((outcome) => ({
      type: 'bar' as const,
      title: texts.statuses[outcome],
      color: COLORS[outcome],
      data: days.map((day) => ({ x: nameOf(day), y: day.counts[outcome] })),
    }));
  return (
    <Container
      header={
        <Header
          description={days.some(({ isCut }) => isCut) ? t.deliveriesCut : t.deliveriesDescription}
          actions={<Button href="#/webhooks">{texts.webhooks.title}</Button>}
        >
          {t.deliveries}
        </Header>
      }
    >
      <BarChart
        series={isEmpty ? [] : series}
        xDomain={days.map(nameOf)}
        xTitle={texts.webhooks.url}
        yTitle={texts.webhooks.tabs.deliveries}
        height={AXES_HEIGHT + days.length * BAR_HEIGHT}
        horizontalBars
        stackedBars
        hideFilter
        ariaLabel={t.deliveries}
        i18nStrings={{ yTickFormatter: wholeText }}
        statusType={found.isPending ? 'loading' : found.isError ? 'error' : 'finished'}
        onRecoveryClick={() => found.refetch()}
        empty={
          <Box textAlign="center" color="inherit">
            <div className="stacked">
              <b>{t.noDeliveries}</b>
              <span>{days.length === 0 ? t.noEndpointsHint : t.noDeliveriesHint}</span>
            </div>
          </Box>
        }
      />
    </Container>
  );
}
