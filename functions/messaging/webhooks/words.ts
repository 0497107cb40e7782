import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';
import { OVERLAP_HOURS_DEFAULT } from './schema.ts';

/** As far as a form can say it; the sandbox lets `http:` lead to itself. */
const url = { format: 'uri', maxLength: 2_048, pattern: '^[hH][tT][tT][pP][sS]?:[^\\s\\\\]+$' };

const unknown = 'No webhook of the company has this id.';
const inactive = 'The webhook is not active.';

export const webhooks = describedContract(contract, {
  title: 'Webhooks',
  description:
    'An HTTPS endpoint that is told of changes as they happen, at least once each: any 2xx within 15 seconds is a success, redirects are failures, and what fails is tried again for about three days. A delivery that was given up stays for 30 days and can be sent again. An endpoint that answers 410 is disabled, and so is one when a delivery is given up and no call has succeeded since it failed first.',
  routes: {
    create: {
      defaults: { active: true },
      keywords: { url },
      summary: 'Create a webhook, or up to 100 of them',
      description:
        'The answer carries the secret for the Standard Webhooks signature; it is shown only here and on rotation. The signature of the documented headers uses the secret of the API key that makes this request. Where another webhook has the same URL and topics, `hint` says so.',
      problems: { 400: 'A rule is broken, the URL is not public https, or the company has 50 webhooks already.' },
    },
    list: { summary: 'List webhooks by id', problems: { 400: 'The page cannot be read.' } },
    get: { summary: 'Retrieve a webhook', problems: { 404: unknown } },
    update: {
      keywords: { url },
      summary: 'Update, pause or resume a webhook',
      description:
        'A field left out keeps its value. `active: false` pauses: what happens meanwhile is not told. `active: true` resumes, also a webhook that was disabled. Where another webhook has the same URL and topics, `hint` says so.',
      problems: { 400: 'A rule is broken, or the URL is not public https.', 404: unknown },
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
    test: {
      summary: 'Send a ping to a webhook',
      description:
        'Queues a delivery with the topic `ping`, signed and recorded like any other, also when the webhook is not active. What came of it stands in the deliveries.',
      problems: { 404: unknown },
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
