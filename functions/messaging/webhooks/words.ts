import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';
import { FILTER_TEST_EVENTS_DEFAULT, OVERLAP_HOURS_DEFAULT } from './schema.ts';

/** As far as a form can say it; the sandbox lets `http:` lead to itself. */
const url = { format: 'uri', maxLength: 2_048, pattern: '^(?:[hH][tT][tT][pP][sS]?|arn):[^\\s\\\\]+$' };

const unknown = 'No webhook of the company has this id.';
const inactive = 'The webhook is not active.';

export const webhooks = describedContract(contract, {
  title: 'Webhooks',
  description:
    'An HTTPS endpoint that is told of changes as they happen, at least once each: any 2xx within 15 seconds is a success, redirects are failures, and what fails is tried again for about three days. A delivery that was given up stays for 30 days and can be sent again. An endpoint that answers 410 is disabled, and so is one when a delivery is given up and no call has succeeded since it failed first.',
  fields: {
    url: 'The endpoint: where calls go; or the ARN of the queue, bus or stream of an AWS account.',
    'sent url':
      'The endpoint: an absolute https URL of a public host, port 443 or 8443, of at most 2,048 characters, without user name, password, white space and backslashes. Where the service sends into AWS accounts also the ARN of a standard SQS queue, an EventBridge bus or a Kinesis stream in the same partition of AWS as the service, with `role`.',
    role: 'The role of the account of the target that may send there; only where `url` is an ARN.',
    'sent role':
      'Only with an ARN, and needed there: the ARN of a role of the same account that may send to the target, and that trusts this service with the `external-id` of the webhook. Its name begins with `shopfloor-`.',
    'external-id':
      'What the role has to ask for in its trust policy (`sts:ExternalId`), so that no other company can have the service use it; only where `url` is an ARN. It is made with the webhook and stays.',
    topics: 'What the endpoint is told of; the section Webhooks has the payload of each topic.',
    filter:
      'Which events of its topics it is sent: those that have one of the values in each field that is named. What counts is the state after the change, of a deletion the last one. Without it: all.',
    'sent filter':
      'Which events of the topics are sent: those that have one of the values in each field that is named. Every topic must have each of these fields; a code need not exist yet. Left out or `null`: all of them.',
    'filter.product':
      'Codes of products: of a line of an order, of what is made, moved, staged or stopped, of the lot, of the stock.',
    'filter.machine': 'Codes of machines: of an order, a production or a downtime.',
    'filter.status':
      'Of an order its `status` or `running-status`, `deleted` once it is gone; of a production or a downtime `running` until it is checked out, then `ended`.',
    format:
      '`cloudevents`: the body is a CloudEvent 1.0 in JSON, with the payload of the topic as its `data` and the content type `application/cloudevents+json`. Headers and signatures are the same. Left out when it is `classic`.',
    'sent format':
      '`classic`, the default: the body is the payload of the topic. `cloudevents`: the body is a CloudEvent 1.0 in JSON with the payload as its `data`; headers and signatures are the same.',
    active:
      'Whether it is called. Default `true`. While it is `false` nothing new is queued, and what is queued is cancelled when its turn comes.',
    status:
      '`active`; `paused` by an update with `active: false`; or `disabled` by the service, when the endpoint answered 410 or no call succeeded until a delivery was given up.',
    'disabled-reason': 'Why the service disabled it.',
    'api-key': 'The API key that created it. Its secret signs `x-prodsmart-hmac-sha256` and `-sha1`.',
    'previous-secret-until': 'Until when the secret that was replaced last signs beside the present one.',
    'previous-secrets-until':
      'The same of each replaced secret that may still sign, the earliest rotation first; only where there are several.',
    secret:
      'The secret of the Standard Webhooks signature, `whsec_` and base64. It is in this answer only: the same request again, with its `Idempotency-Key`, is answered without it.',
    hint: 'Another webhook of the company has the same URL, topics and filter: each change is told twice. Left out when there is none.',
    'overlap-hours': 'How long the replaced secret signs beside the new one, in hours. 0 ends it at once.',
    uuid: 'Identifier of the delivery: `x-prodsmart-webhook-uuid` and `webhook-id` of its calls, the same on every attempt.',
    webhook: 'Id of the webhook.',
    'event-id': 'Identifier of the event in `GET /api/events`.',
    sequence: 'Sequence of the event in `GET /api/events`. `null` for a ping or a sample.',
    topic: 'What it tells of; `ping` for a test without a topic.',
    'sent topic':
      'The topic of which a sample is sent, as the section Webhooks shows it. Left out or `null`: a `ping`.',
    'triggered-at': 'When the change was made, with milliseconds.',
    'next-attempt-at': 'When it is tried next. `null` when it is not tried any more.',
    attempts: 'The latest 20 attempts, the earliest first.',
    'attempts.at': 'When the endpoint was called.',
    'attempts.milliseconds': 'How long that took, in milliseconds.',
    'attempts.status': 'HTTP status of its answer. `null` when it did not answer.',
    'attempts.reason': 'Why the attempt failed. `null` when it succeeded.',
    'attempts.snippet': 'Beginning of the answer, at most 500 characters. `null` when it did not answer.',
    since: 'From when on, by the moment of the change; at most 30 days back there is something.',
    preview: 'Whether only to count. Default `false`.',
    cursor: 'The cursor of the answer before: continues there. The rest of the request stays the same.',
    count: 'Deliveries queued by this request, or that would be with `preview`; may be 0 although there is a cursor.',
    'shown cursor': 'Send the same request with it to go on. `null` when that was all.',
    '/uuid': 'Identifier of the delivery.',
    '?status': 'Only deliveries in this status.',
    '?topic': 'Only deliveries of this topic; `ping` is one, too.',
    '?since': 'Only deliveries of changes since then.',
    '?until':
      'Only deliveries of changes until then, that moment included: with `since` and `until` as the `at` of an event, those of that event.',
  },
  routes: {
    create: {
      defaults: { active: true, format: 'classic' },
      keywords: { url },
      summary: 'Create a webhook, or up to 100 of them',
      description:
        'The answer carries the secret for the Standard Webhooks signature; it is shown only here and on rotation. The signature of the documented headers uses the secret of the API key that makes this request. Where another webhook has the same URL and topics, `hint` says so.',
      problems: {
        400: 'A rule is broken, the URL is not public https, the filter does not fit the topics, or the company has 50 webhooks already.',
      },
    },
    list: { summary: 'List webhooks by id', problems: { 400: 'The page cannot be read.' } },
    get: { summary: 'Retrieve a webhook', problems: { 404: unknown } },
    update: {
      keywords: { url },
      summary: 'Update, pause or resume a webhook',
      description:
        'A field left out keeps its value. `active: false` pauses: what happens meanwhile is not told, and deliveries that are queued are cancelled when their turn comes. `active: true` resumes, also a webhook that was disabled; `recover` then sends what was cancelled, `replay` what happened meanwhile. Where another webhook has the same URL and topics, `hint` says so.',
      problems: {
        400: 'A rule is broken, the URL is not public https, or the filter does not fit the topics.',
        404: unknown,
      },
    },
    remove: {
      summary: 'Delete a webhook',
      description: 'Deliveries still to be made are cancelled.',
      problems: { 404: unknown },
    },
    rotateSecret: {
      call: 'rotateWebhookSecret',
      defaults: { 'overlap-hours': OVERLAP_HOURS_DEFAULT },
      summary: 'Give a webhook a new secret',
      description:
        'The answer carries the new secret. For `overlap-hours` (default 24, at most 168; 0 ends it at once) every call is signed with the replaced secret as well, whatever rotations follow, so that the endpoint can change over without a gap.',
      problems: {
        400: 'The overlap is not a number of hours from 0 to 168.',
        404: unknown,
        409: 'Five replaced secrets still sign; it says until when.',
      },
    },
    testFilter: {
      call: 'testWebhookFilter',
      defaults: { limit: FILTER_TEST_EVENTS_DEFAULT },
      fields: {
        limit: 'How many of the latest events are looked at, up to 100.',
        count: 'Calls that would have been sent.',
        events: 'The latest events, the last one first: a row for each topic that tells of one.',
        'events.sequence': 'Number of the event in `GET /api/events`.',
        'events.event-id': 'Identifier of the event.',
        'events.type': 'What happened, such as `lots.created`.',
        'events.key': 'What the entity was addressed by: its id, code or name.',
        'events.at': 'When the change was made, with milliseconds.',
        'events.topic': 'The topic that tells of it; `null` where none does.',
        'events.sent': 'Whether the webhook would have been sent it.',
        'events.reason':
          'Why it would not have been sent, such as `product is CAKE`, which is none of those asked for. `null` where it would have been.',
      },
      summary: 'Test topics and a filter against the latest events',
      description:
        'Says of each of the latest events of the company whether a webhook with these topics and this filter would have been sent it, and why not. Nothing is kept and nothing is sent.',
      problems: { 400: 'A rule is broken, or the filter does not fit the topics.' },
    },
    test: {
      fields: {
        status:
          '`pending`: not attempted since it was queued; `failed`: will be tried again; `delivered`: answered with 2xx; `dead`: given up; `cancelled`: the webhook was inactive or gone when its turn came.',
      },
      summary: 'Send a ping, or the sample of a topic, to a webhook',
      description:
        'Queues a delivery with the topic `ping`, signed and recorded like any other, also when the webhook is not active. With `topic` it is a sample of that topic, whether or not the webhook has subscribed to it: the payload that the section Webhooks shows, marked by the header `x-shopfloor-sample: true`, without `x-shopfloor-event-id` and `x-shopfloor-sequence`. What came of it stands in the deliveries.',
      problems: { 400: 'There is no such topic.', 404: unknown },
    },
    deliveries: {
      call: 'listWebhookDeliveries',
      summary: 'List the deliveries of a webhook, newest first, with every attempt',
      problems: { 400: 'A filter cannot be read.', 404: unknown },
    },
    redeliver: {
      call: 'redeliverWebhookDelivery',
      summary: 'Send a delivery again',
      description:
        'Whatever came of it before: the same bytes under the same identifier, from the beginning of the schedule.',
      problems: { 404: 'No delivery of the last 30 days has this identifier.', 409: inactive },
    },
    recover: {
      call: 'recoverWebhookDeliveries',
      defaults: { preview: false },
      summary: 'Send again everything since an instant that was not delivered',
      description:
        'Oldest first, up to 100 deliveries per request: when the answer has a `cursor`, send the same request with it to go on. `preview: true` only counts.',
      problems: { 400: 'The instant or the cursor cannot be read.', 404: unknown, 409: inactive },
    },
    replay: {
      call: 'replayWebhookEvents',
      defaults: { preview: false },
      summary: 'Send everything since an instant that was never attempted',
      description:
        'Events of the last 30 days with a topic the webhook has now, for which it has no delivery: it was paused or disabled, or did not exist. Oldest first, up to 100 events per request: when the answer has a `cursor`, send the same request with it to go on. `preview: true` only counts. Each delivery has the identifier it would have had at the time, so that nothing is sent twice that was told meanwhile.',
      problems: { 400: 'The instant or the cursor cannot be read.', 404: unknown, 409: inactive },
    },
  },
});
