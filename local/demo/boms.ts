import { bomChange, bomErrors } from '../../functions/catalogue/boms/rules.ts';
import { BomInput } from '../../functions/catalogue/boms/schema.ts';
import type { Product } from '../../functions/catalogue/products/schema.ts';
import { useItem } from '../../functions/catalogue/products/used-in.ts';
import type { Store } from '../../shared/db/store.ts';
import { putWrite, type Write } from '../../shared/db/write.ts';
import { invalidContent } from '../../shared/problem.ts';
import type { Instant } from '../../shared/time/instants.ts';

const mixed = (code: string, quantity: number) => ({ 'product-code': code, quantity, 'operation-code': 'MIXING' });

/** As the printed list of products shows it. */
const boms = [{ 'product-code': 'P11', bom: [mixed('SUGAR', 0.0015), mixed('VANILLA', 0.0008)] }];

/** The products, those that are made of others with their bill of materials. */
export function productsWithBoms(products: readonly Product[], at: Instant): readonly Product[] {
  const known = new Map(products.map((data) => [data.code, { data, version: 1, at }]));
  const sent = boms.map((bom) => BomInput().parse(bom));
  const errors = bomErrors(sent, known, (position, path) => `/${position}${path}`);
  if (errors.length > 0) throw invalidContent(errors);
  const made = new Map(sent.map((bom) => [bom.productCode, bomChange(bom, known, at).data]));
  return products.map((product) => made.get(product.code) ?? product);
}

/** The writes by which a product is found at its components. */
export const useWrites = (store: Store, product: Product): readonly Write[] =>
  product.components.map(({ code }) => putWrite(useItem(store, product, code, 1)));
