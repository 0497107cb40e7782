/**
 * Stands in for `@aws-sdk/endpoint-cache` in Lambda bundles: it keeps what endpoint discovery found, which a client of
 * DynamoDB in its own region never does. The real one costs 8 KB and a thousand places reserved at the start.
 */
export class EndpointCache {
  get(): undefined {}
  getEndpoint(): undefined {}
  set(): void {}
  delete(): void {}
}
