import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LineChart from '@cloudscape-design/components/line-chart';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Table from '@cloudscape-design/components/table';
import { useParams } from 'react-router';
import { useAll } from '../../api/all.ts';
import { segment } from '../../api/client.ts';
import { useList, useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters } from '../../parts/choice.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Time, timeText } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';

const t = texts.floor;
type Movement = Api<'InventoryMovement'>;
type Stock = Api<'StockGetAnswer'>;

/** So many movements are drawn, 25 a request. */
const PAGES_MAX = 8;
const types = ['in', 'production', 'out', 'consumption'] as const;

/** The stock of one product: how much is there, in which lots and where, and how it came to be. */
export function Component() {
  const { code = '' } = useParams();
  const found = useOne<Stock>(`/api/stock/${segment(code)}`, { every: 15_000 });
  if (found.isPending) return <Spinner size="large" />;
  if (!found.data) return <Problem error={found.error} retry={() => found.refetch()} />;
  const stock = found.data;
  return (
    <Page
      title={code}
      description={t.inStock(stock.stock)}
      actions={<Button href={`#/events/history/products/${segment(code)}`}>{texts.events.history}</Button>}
      trail={[
        { text: t.title, href: '#/floor' },
        { text: t.tabs.stock, href: '#/floor?tab=stock' },
      ]}
    >
      <SpaceBetween size="l">
        <MovementChart product={code} stock={stock.stock} />
        <ColumnLayout columns={2}>
          <Lots product={code} stock={stock} />
          <Places stock={stock} />
        </ColumnLayout>
        <Movements product={code} />
      </SpaceBetween>
    </Page>
  );
}

/** What a movement adds to the stock; what it takes is below zero. */
const change = ({ type, quantity }: Movement) => (type === 'in' || type === 'production' ? 1 : -1) * Number(quantity);

/** The stock before and after each movement, reckoned back from what is there now. */
function course(movements: readonly Movement[], now: number): { readonly x: Date; readonly y: number }[] {
  const points = [{ x: new Date(), y: now }];
  let level = now;
  const newestFirst = movements.toSorted((one, other) => Date.parse(other['date-time']) - Date.parse(one['date-time']));
  for (const movement of newestFirst) {
    const x = new Date(movement['date-time']);
    const before = level - change(movement);
    // Both levels at the same time draw a step: between movements the stock stays what it is.
    points.unshift({ x, y: before }, { x, y: level });
    level = before;
  }
  return points;
}

function MovementChart({ product, stock }: { product: string; stock: number }) {
  const found = useAll<Movement>('/api/inventory-movements', {
    query: { 'product-code': product },
    pages: PAGES_MAX,
    every: 30_000,
  });
  const movements = found.data?.rows ?? [];
  const points = movements.length > 0 ? course(movements, stock) : [];
  return (
    <Container
      header={
        <Header description={found.data?.isWhole === false ? t.courseCut(movements.length) : t.courseDescription}>
          {t.course}
        </Header>
      }
    >
      <LineChart
        series={points.length > 0 ? [{ type: 'line', title: product, data: points }] : []}
        xScaleType="time"
        xTitle={t.at}
        yTitle={t.quantity}
        height={220}
        hideFilter
        hideLegend
        ariaLabel={t.course}
        i18nStrings={{ xTickFormatter: dayText }}
        detailPopoverSeriesContent={({ y }) => ({ key: t.inStockShort, value: t.number(y) })}
        statusType={found.isPending ? 'loading' : found.isError ? 'error' : 'finished'}
        onRecoveryClick={() => found.refetch()}
        empty={<Empty title={t.noMovements} hint={t.noMovementsHint} />}
      />
    </Container>
  );
}

const dayText = (day: Date) =>
  day.toLocaleDateString(texts.locale, { day: 'numeric', month: 'short', year: 'numeric' });

function Lots({ product, stock }: { product: string; stock: Stock }) {
  const found = useAll<Api<'Lot'>>('/api/lots', { query: { product }, pages: 2 });
  const expiry = (code: string) => found.data?.rows.find((lot) => lot.code === code)?.['expiration-date'];
  return (
    <Table
      header={<Header counter={`(${stock.lot.length})`}>{t.lots}</Header>}
      wrapLines
      items={stock.lot}
      ariaLabels={{ tableLabel: t.lots, selectionGroupLabel: t.lots }}
      empty={t.noLots}
      columnDefinitions={[
        { id: 'code', header: t.lot, isRowHeader: true, cell: ({ code }) => <span className="sentence">{code}</span> },
        { id: 'stock', header: t.quantity, cell: (lot) => t.number(lot.stock) },
        { id: 'expiry', header: t.expires, cell: ({ code }) => <Time value={expiry(code)} /> },
      ]}
    />
  );
}

function Places({ stock }: { stock: Stock }) {
  const places = stock['warehouse-locations'];
  return (
    <Table
      header={<Header counter={`(${places.length})`}>{t.places}</Header>}
      wrapLines
      items={places}
      ariaLabels={{ tableLabel: t.places, selectionGroupLabel: t.places }}
      empty={t.noPlaces}
      columnDefinitions={[
        { id: 'code', header: t.place, isRowHeader: true, cell: ({ code }) => code },
        { id: 'warehouse', header: t.warehouse, cell: ({ warehouse }) => warehouse },
        { id: 'stock', header: t.quantity, cell: (place) => t.number(place.stock) },
      ]}
    />
  );
}

function Movements({ product }: { product: string }) {
  const [type, setType] = useAddressValue('type');
  const list = useList<Movement>('/api/inventory-movements', { query: { 'product-code': product, type } });
  return (
    <ListTable
      title={t.movements}
      list={list}
      keyOf={({ id }) => String(id)}
      filter={
        <Filters>
          <Choice
            label={t.movementType}
            value={type}
            any={texts.lists.all}
            options={types.map((value) => ({ value, label: t.movementTypes[value] }))}
            onChange={setType}
          />
        </Filters>
      }
      empty={t.noMovements}
      emptyHint={t.noMovementsHint}
      isFiltered={Boolean(type)}
      columns={[
        {
          id: 'at',
          header: t.at,
          isRowHeader: true,
          by: (row) => Date.parse(row['date-time']),
          cell: (row) => timeText(row['date-time']),
        },
        { id: 'type', header: t.movementType, by: (row) => row.type, cell: (row) => t.movementTypes[row.type] },
        { id: 'change', header: t.quantity, by: change, cell: (row) => t.signed(change(row)) },
        { id: 'lot', header: t.lot, by: ({ lot }) => lot ?? '', cell: ({ lot }) => lot ?? texts.none },
        { id: 'place', header: t.place, cell: (row) => row['warehouse-location'] ?? texts.none },
        {
          id: 'comment',
          header: t.comment,
          cell: ({ comment }) => <span className="sentence">{comment ?? texts.none}</span>,
        },
      ]}
    />
  );
}
