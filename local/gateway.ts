import { consumer as authorizer } from '../functions/access/authorizer/consumer.ts';
import type { Contract } from '../shared/http/contract.ts';
import { REQUEST_TIMEOUT_SECONDS } from '../shared/limits.ts';
import { LAMBDA_BYTES_MAX, readAnswer } from './gateway/answer.ts';
import { authorizerVerdict } from './gateway/authorize.ts';
import { usagePlan } from './gateway/bucket.ts';
import {
  type AuthorizerContext,
  authorizerEvent,
  type IncomingRequest,
  incomingRequest,
  proxyEvent,
} from './gateway/event.ts';
import { gatewayRefusal } from './gateway/refuse.ts';
import { type GatewayRequest, type GatewayResponseMessage, isDecodable } from './gateway/request.ts';
import { type Match, routeTable } from './gateway/routes.ts';
import { type FunctionSource, invokeFunction } from './lambda.ts';

/** API Gateway's quotas of a REST API. */
const BODY_BYTES_MAX = 10 * 1024 * 1024;
/** Of a route with an authorizer; the values of its path are part of it. */
const METHOD_ARN_BYTES_MAX = 1_600;
const INTEGRATION_MILLISECONDS_MAX = 29_000;

/** What the gateway stands in front of, and its limits where they differ from the stack's. */
export type GatewayOptions = {
  readonly contracts: readonly Contract[];
  /** Finds the function of a resource; `authorizer` is the authorizer. */
  readonly functions: FunctionSource;
  /** The promised limit; the usage plan lets twice as much through. */
  readonly rateLimitPerMinute: number;
  readonly integrationMilliseconds?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** Answers one request; never throws. */
export type Dispatch = (request: GatewayRequest) => Promise<GatewayResponseMessage>;

/**
 * A local API Gateway: the REST API of the stack, built from the same contracts, with what the deployed one enforces by
 * itself: routes, authorizer, usage plan, sizes, time, well-formed answers, and its own error bodies.
 */
export function gateway(options: GatewayOptions): Dispatch {
  const { functions, now = Date.now } = options;
  const milliseconds = options.integrationMilliseconds ?? INTEGRATION_MILLISECONDS_MAX;
  const find = routeTable(options.contracts);
  const admits = usagePlan(options.rateLimitPerMinute);

  return async (request) => {
    const incoming = incomingRequest(request, new Date(now()));
    if (incoming.bodyBytes > BODY_BYTES_MAX) return gatewayRefusal('REQUEST_TOO_LARGE', { incoming });
    if (!isDecodable(incoming.path)) return gatewayRefusal('BAD_REQUEST_PARAMETERS', { incoming });
    const match = find(incoming.method, incoming.path);
    if (!match) return gatewayRefusal('MISSING_AUTHENTICATION_TOKEN', { incoming });
    if (!match.authorized) return integrate(incoming, match);
    const event = authorizerEvent(incoming, match);
    if (event.methodArn.length > METHOD_ARN_BYTES_MAX) return gatewayRefusal('DEFAULT_4XX', { incoming, status: 414 });
    const verdict = await authorizerVerdict(
      () => invokeFunction(functions, authorizer.name, event, authorizer.timeoutSeconds),
      event.methodArn,
    );
    if (!verdict.allowed) return gatewayRefusal(verdict.type, { incoming, authorizer: verdict.context });
    const { context, usageKey } = verdict;
    if (usageKey && !admits(usageKey, now())) return gatewayRefusal('THROTTLED', { incoming, authorizer: context });
    return integrate(incoming, match, context);
  };

  async function integrate(incoming: IncomingRequest, match: Match, authorizer?: AuthorizerContext) {
    const event = proxyEvent(incoming, match, authorizer);
    // Without its body an event is far from the quota; only a large one is worth measuring.
    if (incoming.bodyBytes > LAMBDA_BYTES_MAX / 2 && Buffer.byteLength(JSON.stringify(event)) > LAMBDA_BYTES_MAX) {
      return gatewayRefusal('REQUEST_TOO_LARGE', { incoming, authorizer });
    }
    try {
      const result = await inTime(
        invokeFunction(functions, match.resource, event, REQUEST_TIMEOUT_SECONDS),
        milliseconds,
      );
      if (result === LATE) return gatewayRefusal('INTEGRATION_TIMEOUT', { incoming, authorizer });
      const answer = readAnswer(result);
      if (!answer) console.error(`${match.resource} gave a malformed answer to ${incoming.method} ${match.template}.`);
      return answer ?? gatewayRefusal('INTEGRATION_FAILURE', { incoming, authorizer });
    } catch (error) {
      console.error(error);
      return gatewayRefusal('INTEGRATION_FAILURE', { incoming, authorizer });
    }
  }
}

const LATE = Symbol('late');

/** The function runs on, as it does in AWS, without a caller that waits. */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T | typeof LATE> {
  const { promise, resolve } = Promise.withResolvers<typeof LATE>();
  const timer = setTimeout(resolve, milliseconds, LATE);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
