/** Codes of the components of each product, as the tests keep them. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Whether nothing in the graph contains itself: taking out what has no components, again and again, leaves nothing. */
export function isAcyclic(graph: Graph): boolean {
  const left = new Map([...graph].map(([code, components]) => [code, new Set(components)]));
  for (;;) {
    const leaves = [...left].filter(([, components]) => ![...components].some((code) => left.has(code)));
    if (leaves.length === 0) return left.size === 0;
    for (const [code] of leaves) left.delete(code);
  }
}

/** The graph with the bill of materials of one product replaced. */
export const withBom = (graph: Graph, product: string, components: readonly string[]): Graph =>
  new Map([...graph, [product, components]]);
