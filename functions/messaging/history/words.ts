import { pascal } from '../../../shared/http/openapi-names.ts';
import { describedContract } from '../../../shared/http/words.ts';
import { HISTORIES, historyNames } from './addresses.ts';
import { contract, parameterOf } from './contract.ts';

const said = historyNames.map((name) => {
  const { noun } = HISTORIES[name];
  const article = /^[aeiou]/i.test(noun) ? 'an' : 'a';
  const parameter = parameterOf(name);
  const whose = name === 'stock' ? 'the stock of a product' : `${article} ${noun}`;
  const problems = { 404: `The company has no ${noun} with this ${parameter}, and had none within 30 days.` };
  return [name, { call: `list${pascal(name)}History`, summary: `List the versions of ${whose}`, problems }] as const;
});

export const history = describedContract(contract, {
  title: 'History',
  noun: 'version',
  description:
    'What became of one entity: its versions of the last 30 days, the newest first, each with the fields that changed, what they were before and after, when, and by whom. Its deletion is one of them, with all it was; what is deleted stays here for 30 days. What is addressed by its code is found under its present code and, as long as nothing else is called so, under the one before; a new code is told as gone under the old one and there under the new one. A version appears within seconds of its change. Older versions are in the archive, where the operator of the service keeps one.',
  fields: {
    version: 'Version of the entity after the change: its `ETag`.',
    kind: 'What happened to it.',
    key: 'What the entity was addressed by: its id, code or name.',
    at: 'When the change was made, with milliseconds.',
    by: 'Who made the change; `null` where that is not known.',
    'by.caller':
      '`api`: a request with a token; `console`: a session of the console; `machine`: a request with API key and secret; `partner`: a request of another company; `clock`: time alone; `booking`: stock that follows a production; `operator`: a program of the operator; `service`: the service itself, such as a webhook it pauses.',
    'by.key': 'The API key the change was made with, never its secret; `null` where no request of the company made it.',
    'by.key-name': 'What the API key was called then; `null` where it is gone by then.',
    'by.request-id': 'The `x-request-id` of the answer; `null` where no request made it.',
    sequence: 'Number of the event in `GET /api/events`.',
    'event-id': 'Identifier of the event, the same in webhooks and channels.',
    changes:
      'The fields that changed, of those a GET shows as far as the entity alone determines them; of a creation and of a deletion all that have a value. `null` where the entity is too large to be kept.',
    'changes.field': 'Name of the field.',
    'changes.before': 'What it was; `null` where there was nothing.',
    'changes.after': 'What it is since; `null` where there is nothing.',
    ...Object.fromEntries(
      ['id', 'code', 'number', 'name', 'key'].map((name) => [
        `/${name}`,
        `The ${name} of the entity, percent-encoded.`,
      ]),
    ),
  },
  routes: Object.fromEntries(said) as unknown as Readonly<
    Record<keyof typeof HISTORIES, { readonly call: string; readonly summary: string }>
  >,
});
