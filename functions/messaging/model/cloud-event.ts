import type { Instant } from '../../../shared/time/instants.ts';

/** The media type of one CloudEvent in JSON, its attributes in the body (HTTP binding 1.0.2, structured mode). */
export const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/** Digits of a sequence as text, which is compared as text (extension `sequence`). */
const SEQUENCE_DIGITS = 16;

/** What a CloudEvent says of a delivery. */
type Enveloped = {
  readonly company: string;
  readonly uuid: string;
  readonly topic: string;
  /** What the event is of, such as `lots/7`; of a sample there is nothing. */
  readonly subject: string | undefined;
  readonly triggeredAt: Instant;
  /** In the ledger; a ping and a sample are in none. */
  readonly event: { readonly id: string; readonly sequence: number } | undefined;
  /** It tells of nothing that has happened. */
  readonly isSample: boolean;
  /** Of a sandbox its number (rule sandbox-marked). */
  readonly sandbox: string | undefined;
  readonly data: unknown;
};

/**
 * A delivery as a CloudEvent 1.0. Its `id` is that of the delivery, for one event may be told under two topics; the event itself
 * is `eventid` (rule webhook-cloudevents).
 */
export const cloudEvent = ({
  company,
  uuid,
  topic,
  subject,
  triggeredAt,
  event,
  isSample,
  sandbox,
  data,
}: Enveloped) => ({
  specversion: '1.0',
  id: uuid,
  source: `urn:shopfloor:company:${company}`,
  type: topic,
  ...(subject !== undefined && { subject }),
  time: triggeredAt,
  datacontenttype: 'application/json',
  ...(event && { eventid: event.id, sequence: String(event.sequence).padStart(SEQUENCE_DIGITS, '0') }),
  ...(isSample && { sample: true }),
  ...(sandbox !== undefined && { sandbox }),
  data,
});
