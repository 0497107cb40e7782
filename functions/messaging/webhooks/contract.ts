import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import {
  DeliveryFilters,
  DeliveryOut,
  DeliveryPath,
  RecoverInput,
  RecoverOut,
  ReplayOut,
  RotateInput,
  WebhookCreated,
  WebhookInput,
  WebhookOut,
  WebhookPath,
  WebhookUpdate,
} from './schema.ts';

const scope = 'company_admin';
const one = { path: '/api/webhooks/{id}', params: WebhookPath, scope, versioned: true } as const;
const unknown = 'No webhook of the company has this id.';
const inactive = 'The webhook is not active.';

export const contract = {
  resource: 'webhooks',
  title: 'Webhooks',
  description:
    'An HTTPS endpoint that is told of changes as they happen, at least once each: any 2xx within 15 seconds is a success, redirects are failures, and what fails is tried again for about three days. A delivery that was given up stays for 30 days and can be sent again. An endpoint that answers 410 is disabled, and so is one when a delivery is given up and no call has succeeded since it failed first.',
  routes: {
    create: {
      method: 'POST',
      path: '/api/webhooks',
      scope,
      summary: 'Create a webhook, or up to 100 of them',
      description:
        'The answer carries the secret for the Standard Webhooks signature; it is shown only here and on rotation. The signature of the documented headers uses the secret of the API key that makes this request.',
      body: WebhookInput,
      bulk: true,
      status: 201,
      out: WebhookCreated,
      problems: { 400: 'A rule is broken, the URL is not public https, or the company has 50 webhooks already.' },
    },
    list: {
      method: 'GET',
      path: '/api/webhooks',
      scope,
      summary: 'List webhooks by id',
      paged: true,
      status: 200,
      out: memo(() => z.array(WebhookOut())),
      problems: { 400: 'The page cannot be read.' },
    },
    get: {
      ...one,
      method: 'GET',
      summary: 'Retrieve a webhook',
      status: 200,
      out: WebhookOut,
      problems: { 404: unknown },
    },
    update: {
      ...one,
      method: 'PUT',
      summary: 'Update, pause or resume a webhook',
      description:
        'A field left out keeps its value. `active: false` pauses: what happens meanwhile is not told. `active: true` resumes, also a webhook that was disabled.',
      body: WebhookUpdate,
      status: 200,
      out: WebhookOut,
      problems: { 400: 'A rule is broken, or the URL is not public https.', 404: unknown },
    },
    remove: {
      ...one,
      method: 'DELETE',
      summary: 'Delete a webhook',
      description: 'Deliveries still to be made are cancelled.',
      status: 204,
      problems: { 404: unknown },
    },
    rotateSecret: {
      method: 'POST',
      path: '/api/webhooks/{id}/rotate-secret',
      params: WebhookPath,
      scope,
      summary: 'Give a webhook a new secret',
      description:
        'The answer carries the new secret. For `overlap-hours` (default 24, at most 168; 0 ends it at once) every call is signed with both secrets, so that the endpoint can change over without a gap.',
      body: RotateInput,
      status: 200,
      out: WebhookCreated,
      problems: { 400: 'The overlap is not a number of hours from 0 to 168.', 404: unknown },
    },
    test: {
      method: 'POST',
      path: '/api/webhooks/{id}/test',
      params: WebhookPath,
      scope,
      summary: 'Send a ping to a webhook',
      description:
        'Queues a delivery with the topic `ping`, signed and recorded like any other, also when the webhook is not active. What came of it stands in the deliveries.',
      status: 200,
      out: DeliveryOut,
      problems: { 404: unknown },
    },
    deliveries: {
      method: 'GET',
      path: '/api/webhooks/{id}/deliveries',
      params: WebhookPath,
      scope,
      summary: 'List the deliveries of a webhook, newest first, with every attempt',
      query: DeliveryFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(DeliveryOut())),
      problems: { 400: 'A filter cannot be read.', 404: unknown },
    },
    redeliver: {
      method: 'POST',
      path: '/api/webhooks/deliveries/{uuid}/redeliver',
      params: DeliveryPath,
      scope,
      summary: 'Send a delivery again',
      description:
        'Whatever came of it before: the same bytes under the same identifier, from the beginning of the schedule.',
      status: 200,
      out: DeliveryOut,
      problems: { 404: 'No delivery of the last 30 days has this identifier.', 409: inactive },
    },
    recover: {
      method: 'POST',
      path: '/api/webhooks/{id}/recover',
      params: WebhookPath,
      scope,
      summary: 'Send again everything since an instant that was not delivered',
      description:
        'Oldest first, up to 100 deliveries per request: when the answer has a `cursor`, send the same request with it to go on. `preview: true` only counts.',
      body: RecoverInput,
      status: 200,
      out: RecoverOut,
      problems: { 400: 'The instant or the cursor cannot be read.', 404: unknown, 409: inactive },
    },
    replay: {
      method: 'POST',
      path: '/api/webhooks/{id}/replay',
      params: WebhookPath,
      scope,
      summary: 'Send everything since an instant that was never attempted',
      description:
        'Events of the last 30 days with a topic the webhook has now, for which it has no delivery: it was paused or disabled, or did not exist. Oldest first, up to 100 events per request: when the answer has a `cursor`, send the same request with it to go on. `preview: true` only counts. Each delivery has the identifier it would have had at the time, so that nothing is sent twice that was told meanwhile.',
      body: RecoverInput,
      status: 200,
      out: ReplayOut,
      problems: { 400: 'The instant or the cursor cannot be read.', 404: unknown, 409: inactive },
    },
  },
} as const satisfies Contract;
