/** Of Postman's own packages, which have no types for ESM, what the test of the collection calls. */
declare module 'postman-collection' {
  const sdk: {
    readonly Collection: new (
      definition: unknown,
    ) => { readonly variables: { upsert(variable: { readonly key: string; readonly value: unknown }): void } };
  };
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS module.
  export default sdk;
}

declare module 'postman-runtime' {
  type Failure = Error | null | undefined;
  type Assertion = { readonly passed: boolean; readonly error: Failure };
  type Answer = { readonly code: number; text(): string };
  type Listeners = {
    response(
      failed: Failure,
      cursor: unknown,
      response: Answer | undefined,
      request: unknown,
      item: { name: string },
    ): void;
    assertion(cursor: unknown, assertions: readonly Assertion[]): void;
    exception(cursor: unknown, why: Error): void;
    done(failed: Failure): void;
  };
  type Run = { start(listeners: Listeners): void };
  const runtime: {
    readonly Runner: new () => {
      run(collection: unknown, options: object, started: (failed: Failure, run: Run) => void): void;
    };
  };
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS module.
  export default runtime;
}
