const STALE = /ExpiredToken|InvalidClientToken|UnrecognizedClient|InvalidSecurity/;
const DENIED = /AccessDenied|NotAuthorized|AuthorizationError/;

/** Why an account took nothing, in words for its owner; `isStale`: other credentials may help, `isDenied`: the role may not. */
export class AccountFault extends Error {
  readonly isStale: boolean;
  readonly isDenied: boolean;

  constructor(message: string, code = '') {
    super(message);
    this.isStale = STALE.test(code);
    this.isDenied = DENIED.test(code);
  }
}

/** What the error codes of AWS mean, the first that fits (rule webhook-reasons). */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [STALE, 'the credentials of the role were refused'],
  [/KMS/, 'the key of the target may not be used, or not now'],
  [DENIED, 'the role may not send there'],
  [/NonExistentQueue|QueueDoesNotExist|ResourceNotFound/, 'there is no such queue, bus or stream'],
  [/Throttl|ThroughputExceeded|LimitExceeded|OverLimit/, 'the target takes no more at present'],
  [
    /Validation|Invalid|TooLong|TooLarge|SerializationException|MalformedDetail/,
    'the target refuses the event, such as for its size',
  ],
];

/** The fault an error code stands for. */
export const faultOf = (code = ''): AccountFault =>
  new AccountFault(REASONS.find(([codes]) => codes.test(code))?.[1] ?? 'the target failed', code);

/** The error code in the answer of a service that speaks JSON, such as `com.amazonaws.sqs#QueueDoesNotExist`. */
export function jsonFault(text: string): AccountFault {
  const code = /"(?:__type|code|Code)"\s*:\s*"(?:[^"#]*#)?([^"]+)"/.exec(text)?.[1];
  return faultOf(code);
}

/** Why a role could not be taken on. */
export function assumptionFault(text: string): AccountFault {
  const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '';
  return new AccountFault(
    /AccessDenied/.test(code)
      ? 'the role cannot be taken on: it must trust this service, with the external id of the webhook'
      : 'the role cannot be taken on at present',
  );
}
