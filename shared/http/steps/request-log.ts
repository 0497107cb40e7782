import { logInfo } from '../../log.ts';
import type { HttpRequest, Internal, Step } from '../step.ts';

/** Logs every request when it is answered: one line, whatever came of it. */
export const requestLog: Step = {
  before: ({ internal }) => {
    internal.started = Date.now();
  },
  after: logAnswer,
  onError: logAnswer,
};

function logAnswer({ event, response, internal }: HttpRequest<Partial<Internal>>): void {
  const { operation = 'unknown', started = Date.now() } = internal;
  const { requestId, authorizer } = event.requestContext;
  const status = response && 'statusCode' in response ? response.statusCode : undefined;
  logInfo({ operation, status, milliseconds: Date.now() - started, company: authorizer?.company, requestId });
}
