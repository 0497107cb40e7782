declare module 'virtual:api-description' {
  const description: unknown;
  export default description;
}
declare module 'virtual:api-parts' {
  /** Whether the API document has `GET /api/requests`. */
  export const hasRequestLog: boolean;
  /** What the ledger tells of, such as `production-orders`. */
  export const eventEntities: readonly string[];
}
declare module '*.css';
declare module '*.yaml?raw' {
  const text: string;
  export default text;
}
