import type { Contract } from '../../../shared/http/contract.ts';
import { SessionPath, SessionsOut, SessionTokenOut, SignInInput } from './schema.ts';

const path = '/api/sessions';

/** The gateway lets these through; what opens them is in the body, or is the cookie. */
const open = { auth: 'none', status: 201, out: SessionTokenOut } as const;

export const contract = {
  resource: 'sessions',
  grants: { apiKeys: true },
  routes: {
    list: { method: 'GET', path, scope: 'company_admin', status: 200, out: SessionsOut },
    create: { ...open, method: 'POST', path, body: SignInInput },
    renew: { ...open, method: 'POST', path: `${path}/renewal`, cookie: true },
    end: { method: 'DELETE', path: `${path}/current`, auth: 'none', cookie: true, status: 204 },
    remove: { method: 'DELETE', path: `${path}/{id}`, scope: 'company_admin', params: SessionPath, status: 204 },
  },
} as const satisfies Contract;
