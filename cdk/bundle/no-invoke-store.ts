/**
 * Stands in for `@aws/lambda-invoke-store` in Lambda bundles: it tells several requests in one instance apart, by which
 * the SDK sends the trace of each. An instance of ours has one at a time, whose trace the environment names.
 */
export const InvokeStore = { getInstanceAsync: async (): Promise<undefined> => undefined };
