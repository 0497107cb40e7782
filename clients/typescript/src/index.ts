// biome-ignore-all lint/performance/noBarrelFile: a package has one entry.
export type { components, operations, paths, webhooks } from './api.ts';
export { connect, type Shopfloor } from './client.ts';
export type { Credentials, Scope } from './credentials.ts';
export { Forged, type Problem, Refused, Unanswered } from './errors.ts';
export type { Change, ChangeReading, ChannelItem, EventReading, LedgerEvent } from './readings.ts';
export type { Connection, PlainRequest, Success } from './request.ts';
export type {
  AnswerOf,
  ArrayPath,
  BodyOf,
  OperationOf,
  ParkedRequest,
  PatientPath,
  PostedOrParked,
  PostedTo,
  RequestTerms,
} from './routes.ts';
export { type CallHeaders, type Topic, verifyWebhook, type WebhookCall } from './webhooks.ts';
