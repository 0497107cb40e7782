import { counted, number } from './numbers.ts';

/** What the webhooks say: endpoints, what they missed, their secrets, and how calls are checked. */
export const webhooks = {
  account: {
    command: 'Command',
    commandText:
      'Run this beside the template, signed in to your account. SenderRoleArn is the role of this service, which its operator names.',
    description:
      'The template makes the role in your account: it may send to this one target, and trusts the service for this endpoint alone.',
    externalId: 'External id',
    next: 'When the role is there: ping the endpoint, then resume it.',
    role: 'Role',
    roleHint:
      'The ARN of a role in the account of the target, whose name begins with shopfloor-. It need not exist yet: the template for it comes once this is saved.',
    template: 'Download the template',
    title: 'The role in your AWS account',
  },
  activeHint: 'Leave it off until the role is there.',
  activeToggle: 'Active: call the endpoint from now on',
  allTopics: 'All topics',
  answer: 'Answer',
  at: 'At',
  attempts: 'Attempts',
  change: 'Change the endpoint',
  changed: 'The endpoint is changed.',
  deliveriesDescription: 'What was sent, newest first. A failed delivery is tried again for about three days.',
  deliveryId: 'Delivery',
  deliveryTitle: 'Delivery',
  description: 'The service calls your endpoints when something changes on the shop floor.',
  details: 'Details',
  disabled: 'The endpoint is disabled: nothing is sent to it.',
  disabledHint: 'Mend the endpoint, resume it, then get back what it missed under Recovery.',
  empty: 'No endpoints yet',
  emptyHint: 'Create one with the address of your system and the topics it should hear of.',
  endpoint: (id: number) => `Endpoint ${id}`,
  event: 'Event',
  example: 'Example',
  field: 'Field',
  fields: 'Fields',
  filter: {
    all: 'All events of the topics',
    choose: 'Choose or type codes',
    chooseStatus: 'Choose statuses',
    description: 'Sent is what has one of the values in each field. An empty field asks for nothing.',
    fields: { product: 'Products', machine: 'Machines', status: 'Statuses' },
    label: 'Events',
    noTopics: 'Choose topics first: they decide what can be asked for.',
    none: 'The chosen topics have no field in common. Make an endpoint for each kind of topic to ask for fields of it.',
    notOf: (topics: readonly string[]) => `Empty this, or leave out what has no such field: ${topics.join(', ')}.`,
    title: 'Only some events',
    typed: 'Use this code',
  },
  filterTest: {
    count: (calls: number, events: number) =>
      events === 0
        ? 'Nothing has happened yet that could be tested against.'
        : `${counted(calls, 'call', 'calls')} would be sent of the latest ${counted(events, 'event', 'events')}.`,
    event: 'Event',
    noSend: (reason: string) => `Not sent: ${reason}`,
    others: (count: number) => `Other topics, or none (${number(count)})`,
    outcome: 'Outcome',
    send: 'Would be sent',
    test: 'Test against the latest events',
    title: 'Latest events',
  },
  format: 'Format',
  formatFixed: 'A target in an AWS account always gets CloudEvents, without headers and signatures.',
  formats: {
    classic: { label: 'Classic', description: 'The body is the payload of the topic, as the tab Topics shows it.' },
    cloudevents: {
      label: 'CloudEvents 1.0',
      description:
        'The body is a CloudEvent in JSON with the payload as its data; headers and signatures are the same.',
    },
  },
  key: 'API key',
  kind: 'Kind',
  latest: 'Latest answer',
  made: 'The endpoint is created.',
  make: 'Create an endpoint',
  marks: {
    cloudevents: 'CloudEvents',
    filter: 'Some events only',
    targets: { sqs: 'SQS queue', events: 'EventBridge bus', kinesis: 'Kinesis stream' },
  },
  meaning: 'Meaning',
  milliseconds: (value: number) => `${number(value)} ms`,
  more: (count: number) => `${count} more`,
  nameOf: (id: number, url: string) => `${id} · ${url}`,
  next: 'Next attempt',
  noAttempts: 'Not attempted yet.',
  noDeliveries: 'Nothing was sent yet',
  noDeliveriesHint: 'Ping the endpoint, or send it a sample, to see whether it answers.',
  overlapUntil: 'The secret before signs until',
  pause: 'Pause',
  paused: 'The endpoint is paused.',
  ping: 'Ping',
  pingTitle: 'What the endpoint answered',
  removeText: (url: string) => `${url} is told nothing any more, and the record of its deliveries goes with it.`,
  removeTitle: 'Delete the endpoint?',
  removed: 'The endpoint is deleted.',
  resume: 'Resume',
  resumed: 'The endpoint is active again.',
  sample: (topic: string) => `Send a sample of ${topic}`,
  samples: 'Samples',
  secret: 'Signing secret',
  secretHint: 'Your endpoint checks the signature of each call with it; the tab Signature has the code.',
  secretTitle: 'The secret of the endpoint',
  sendAgain: 'Send again',
  sentAgain: 'The delivery is on its way again.',
  snippet: 'Beginning of the answer',
  status: 'Status',
  tabs: {
    account: 'AWS account',
    deliveries: 'Deliveries',
    endpoints: 'Endpoints',
    recovery: 'Recovery',
    secret: 'Secret',
    signature: 'Signature',
    topics: 'Topics',
  },
  title: 'Webhooks',
  took: 'Took',
  topic: 'Topic',
  topics: 'Topics',
  topicsChoose: 'Choose topics',
  topicsDescription: 'What an endpoint can be told of, and what is sent then.',
  topicsHint: 'What the endpoint is told of.',
  triggered: 'Changed at',
  url: 'Endpoint',
  urlHint:
    'An https address of a public host, port 443 or 8443; or the ARN of an SQS queue, an EventBridge bus or a Kinesis stream of your AWS account.',
  urlHintLocal: (service: string) =>
    `An https address of a public host, port 443 or 8443; in this sandbox also http on this machine. To try it out: ${service}/api/sandbox/receiver answers 200, and with /503 at its end it fails. Or the ARN of an SQS queue, an EventBridge bus or a Kinesis stream of your AWS account.`,
};

export const recovery = {
  count: 'Count',
  counted: (total: number, going: boolean) =>
    going
      ? `Counting: ${number(total)} so far.`
      : total === 0
        ? 'Nothing is missing.'
        : `${counted(total, 'delivery', 'deliveries')} would be sent.`,
  description: 'Get back what the endpoint missed. First count, then send.',
  done: (sent: number) => `${counted(sent, 'delivery is', 'deliveries are')} on the way.`,
  goOn: 'Go on',
  hints: {
    recover: 'Deliveries that failed or were given up. What was delivered is not sent again.',
    replay:
      'What happened while the endpoint was paused, disabled or not there yet, of the topics it has now. What was sent to it already is not sent again.',
  },
  noSince: 'Choose a day first.',
  progress: 'Sending',
  send: (total: number) => `Send ${counted(total, 'delivery', 'deliveries')}`,
  sent: (sent: number, total: number) => `${number(sent)} of ${number(total)}`,
  stop: 'Stop',
  stopped: 'Stopped. What is on the way already still arrives.',
  title: 'Recovery',
  ways: { recover: 'Send again what failed', replay: 'Send what it was never told' },
};

export const rotation = {
  description: 'Change the signing secret without losing a call.',
  done: 'The secret is changed.',
  explained: 'The new secret is shown once. Until the overlap ends, each call carries a signature of both.',
  hours: 'The secret before signs for',
  newSecret: 'The new secret',
  options: { '0': 'not any more: it ends at once', '1': '1 hour', '24': '24 hours', '72': '3 days', '168': '7 days' },
  overlap: (until: string) => `The secret before signs beside the present one until ${until}.`,
  rotate: 'Rotate the secret',
  title: 'Signing secret',
};

export const signature = {
  description: 'Every call is signed, so that your endpoint can tell it from a forgery.',
  hmac: 'Calls also carry x-prodsmart-hmac-sha256 and x-prodsmart-hmac-sha1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook.',
  languages: 'Languages',
  steps: [
    'Take the raw bytes of the body, before any parser.',
    'Join webhook-id, webhook-timestamp and the body with dots.',
    'Compute HMAC-SHA256 with the secret: what follows whsec_, decoded from base64.',
    'Compare with each part of webhook-signature, in constant time; during a rotation there are several.',
    'Refuse a timestamp that is more than five minutes away, and a webhook-id that you have seen.',
  ],
  title: 'Signature',
};
