import Link from '@cloudscape-design/components/link';
import { segment } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Filters, TextFilter } from '../../parts/choice.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { texts } from '../../texts.ts';

const t = texts.floor;

/** The products; each leads to its stock. */
export function Products() {
  const [code, setCode] = useAddressValue('code');
  const list = useList<Api<'Product'>>('/api/products', { query: { code } });
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
