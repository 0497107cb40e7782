/** What a webhook can ask of an event, in the order in which it is shown. */
export const FILTER_FIELDS = ['product', 'machine', 'status'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Values by field; an empty field asks for nothing. */
export type Filter = { readonly [F in FilterField]: readonly string[] };
