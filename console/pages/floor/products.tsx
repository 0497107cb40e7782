import Link from '@cloudscape-design/components/link';
import { useAll } from '../../api/all.ts';
import { segment } from '../../api/client.ts';
import { useList, useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Filters, TextFilter } from '../../parts/choice.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { texts } from '../../texts.ts';

const t = texts.floor;

/** The products with what is there of each; they lead to its lots and movements. */
export function Products() {
  const [code, setCode] = useAddressValue('code');
  const list = useList<Api<'Product'>>('/api/products', { query: { code } });
  const stockOf = useStock(code, list.data?.pages.length ?? 1);
  return (
    <ListTable
      title={t.tabs.stock}
      description={t.stockDescription}
      list={list}
      keyOf={({ id }) => String(id)}
      filter={
        <Filters>
          <TextFilter label={t.productCode} value={code} onChange={setCode} />
        </Filters>
      }
      empty={t.noProducts}
      emptyHint={t.noProductsHint}
      isFiltered={Boolean(code)}
      columns={[
        {
          id: 'code',
          header: t.product,
          isRowHeader: true,
          by: (row) => row.code,
          cell: (row) => (
            <Link href={`#/floor/stock/${segment(row.code)}`}>
              <span className="sentence">{row.code}</span>
            </Link>
          ),
        },
        {
          id: 'stock',
          header: t.inStockShort,
          by: (row) => stockOf(row.code) ?? 0,
          cell: (row) => {
            const stock = stockOf(row.code);
            return stock === undefined ? texts.none : t.number(stock);
          },
        },
        {
          id: 'name',
          header: t.name,
          by: ({ name }) => name,
          cell: ({ name }) => <span className="sentence">{name}</span>,
        },
        { id: 'uom', header: t.unit, cell: ({ uom }) => uom ?? texts.none },
        { id: 'gtin', header: t.gtin, cell: ({ gtin }) => gtin ?? texts.none },
        { id: 'max', header: t.stockMax, cell: (row) => row['stock-max'] ?? texts.none },
      ]}
    />
  );
}

/** What is there of a product: of the one that is asked for, or of so many pages of all; their list is in the same order. */
function useStock(asked: string, pages: number): (code: string) => number | undefined {
  const one = useOne<Api<'StockGetAnswer'>>(`/api/stock/${segment(asked)}`, { enabled: asked !== '' });
  const all = useAll<Api<'StockListAnswer'>>('/api/stock', { pages, enabled: asked === '', every: 30_000 });
  return (code) => (asked ? one.data?.stock : all.data?.rows.find((stock) => stock['product-code'] === code)?.stock);
}
