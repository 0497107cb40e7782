import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import {
  FilterTestInput,
  FilterTestOut,
  RotateInput,
  WebhookCreated,
  WebhookInput,
  WebhookOut,
  WebhookPath,
  WebhookRotated,
  WebhookUpdate,
  WebhookUpdated,
} from './schema.ts';
import {
  DeliveryFilters,
  DeliveryOut,
  DeliveryPath,
  RecoverInput,
  RecoverOut,
  ReplayOut,
  TestInput,
} from './schema-deliveries.ts';

const scope = 'company_admin';
const one = { path: '/api/webhooks/{id}', params: WebhookPath, scope, versioned: true } as const;

export const contract = {
  resource: 'webhooks',
  grants: { sends: ['deliveries'] },
  routes: {
    create: {
      method: 'POST',
      path: '/api/webhooks',
      scope,
      body: WebhookInput,
      bulk: true,
      status: 201,
      out: WebhookCreated,
      credential: 'secret',
    },
    list: {
      method: 'GET',
      path: '/api/webhooks',
      scope,
      paged: true,
      status: 200,
      out: memo(() => z.array(WebhookOut())),
    },
    get: { ...one, method: 'GET', status: 200, out: WebhookOut },
    update: { ...one, method: 'PUT', body: WebhookUpdate, status: 200, out: WebhookUpdated },
    remove: { ...one, method: 'DELETE', status: 204 },
    rotateSecret: {
      method: 'POST',
      path: '/api/webhooks/{id}/rotate-secret',
      params: WebhookPath,
      scope,
      body: RotateInput,
      status: 200,
      out: WebhookRotated,
      credential: 'secret',
    },
    testFilter: {
      method: 'POST',
      path: '/api/webhooks/filter-tests',
      scope,
      body: FilterTestInput,
      status: 200,
      out: FilterTestOut,
    },
    test: {
      method: 'POST',
      path: '/api/webhooks/{id}/test',
      params: WebhookPath,
      scope,
      body: TestInput,
      status: 200,
      out: DeliveryOut,
    },
    deliveries: {
      method: 'GET',
      path: '/api/webhooks/{id}/deliveries',
      params: WebhookPath,
      scope,
      query: DeliveryFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(DeliveryOut())),
    },
    redeliver: {
      method: 'POST',
      path: '/api/webhooks/deliveries/{uuid}/redeliver',
      params: DeliveryPath,
      scope,
      status: 200,
      out: DeliveryOut,
    },
    recover: {
      method: 'POST',
      path: '/api/webhooks/{id}/recover',
      params: WebhookPath,
      scope,
      body: RecoverInput,
      status: 200,
      out: RecoverOut,
    },
    replay: {
      method: 'POST',
      path: '/api/webhooks/{id}/replay',
      params: WebhookPath,
      scope,
      body: RecoverInput,
      status: 200,
      out: ReplayOut,
    },
  },
} as const satisfies Contract;
