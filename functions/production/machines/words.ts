import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { ASSIGNED_STATUS, ASSIGNMENTS_MAX } from './schema.ts';

const unknown = 'No machine of the company has this code.';

export const machines = describedContract(contract, {
  title: 'Machines',
  description: 'What the company produces with. Orders, productions and downtimes name machines by code.',
  fields: {
    name: 'Name of the machine, for people.',
    'sent name': 'Name of the machine, for people.',
    notes: 'Notes on the machine, text; some clients keep their state there as JSON text.',
    'sent notes': 'Notes on the machine: they take the place of all before. `null` empties them.',
    note: 'A line that is added below the notes. Another name of it is `message` or `text`.',
    'sent message': 'Another name of `note`.',
    text: 'Another name of `note`.',
    'downtime-types': 'Codes of the downtime types that may be reported for it.',
    'sent downtime-types':
      'Downtime types that may be reported for it, by code, at most 100; they must exist. With none, a downtime by hand may have any type.',
    'downtime-types.code': 'Code of the downtime type.',
    parameters: 'What the machine measures, such as its temperature.',
    'sent parameters':
      'What the machine measures, at most 100, each with its code. Values come from `POST /api/machines/{code}/parameters`.',
    'parameters.code': 'What the machine reports the value by; unique within the machine.',
    'parameters.name': 'Name of the parameter, for people.',
    'parameters.value': 'What the machine reported last: text, number, `true`, `false` or `null`.',
    'parameters.date': 'When it was reported.',
    counter: 'Good units counted so far. Only the machine changes it, and it only goes up, a reset aside.',
    'production-orders': 'The orders assigned to the machine, at most 25.',
    'production-orders.id': 'Id of the production order.',
    'production-orders.code': 'Code of the production order.',
    'production-orders.status': 'How the two stand, in the words of the client that said so.',
    'production-orders.date': 'When that was said last.',
    count:
      'All good units counted so far, not only the new ones. The same number again is a repetition and changes nothing; a smaller one is refused unless `reset` is sent.',
    waste: 'All waste counted so far, by waste type.',
    'waste.code': 'Code of the waste type; it must exist.',
    'waste.quantity': 'All units of this waste type counted so far; like `count` it only goes up.',
    reset:
      'Whether the counters restart at what is sent, because the control was changed: nothing is counted by this request. Default `false`.',
    running:
      '0: the machine stopped, a downtime begins. 1: it runs again, the downtime ends. Taken as number, text or truth value.',
    'sent type':
      'The downtime type, by code: the reason. It must exist and, for a machine that stops, be one of the machine.',
    'type.code': 'Code of the downtime type.',
    'sent status':
      'How the order stands on the machine, in your words or as your number for it. `null` counts as left out.',
    '/id': 'Id of the production order.',
  },
  routes: {
    ...registerWords({
      key: 'code',
      noun: 'machine',
      plural: 'machines',
      rules:
        'The section (by code or name) and the downtime types must exist. The counter and the orders assigned come from the shop floor and are ignored here, and so are the values of parameters.',
    }),
    remove: {
      summary: 'Delete a machine',
      description: 'What names the machine keeps the name.',
      problems: { 400: 'A production still runs on it, or a downtime of it goes on.', 404: unknown },
    },
    count: {
      fields: {
        'sent parameters':
          'Named values to keep on the production that runs, at most 200: `{name, value}`, `{code, value}` or `{<name>: value}`. `null` counts as left out.',
      },
      call: 'reportMachineCounter',
      summary: 'Report the counter of a machine',
      description:
        'Counts are cumulative, of good units and of each kind of waste: an equal one is a repetition and does no harm, a smaller one is refused unless `reset: true` is sent with it: the control was changed, all counters of the machine restart at what is sent (kinds of waste that are not sent at 0), and nothing is counted. What is new goes to the production that was started last on the machine and still runs, and with it to its order; with none running only the counter moves. Parameters are kept on that production. Answered with the new counter, a bare number.',
      problems: {
        400: 'A count is smaller than the one before and not a reset, or a waste type does not exist.',
        404: unknown,
      },
    },
    countMany: {
      fields: {
        machine: 'Code of the machine.',
        'sent machine': 'Code of the machine; it must exist.',
        'sent parameters':
          'Named values to keep on the production that runs, at most 200: `{name, value}`, `{code, value}` or `{<name>: value}`. `null` counts as left out.',
        counter: 'Good units counted so far: the count that was sent.',
      },
      call: 'reportMachineCounters',
      summary: 'Report the counters of many machines',
      description:
        'What `POST /api/machines/{code}/counter` reports of one machine, of up to 100 in one request: for what collects the counts of a hall, as a request for each would soon be more than the limit. A machine may report several times in an array, in the order it counted. The array is checked as a whole before anything is written; reports of machines that make the same order are written together, with what runs on them, and change the order once. A report that is sent again does no harm: an equal count is a repetition.',
      problems: {
        400: 'A machine or a waste type does not exist, or a count is smaller than the one before and not a reset.',
      },
    },
    report: {
      fields: {
        'sent parameters':
          'Values the machine reports, at most 100, each by the `code` or the `name` of the parameter.',
      },
      call: 'reportMachineParameters',
      summary: 'Report parameters of a machine',
      description:
        'A parameter is named by its `code` or its `name`; one that the machine does not have is added to it. The values are kept on the machine, with the time of the report, and on the production that was started last on the machine and still runs.',
      problems: { 400: 'A parameter cannot be read, or there would be too many.', 404: unknown },
    },
    startstop: {
      call: 'reportMachineStartStop',
      summary: 'Report that a machine stopped, or runs again',
      description:
        'Stopped (`running: 0`), it has a downtime of this type from now on, with the workers of the productions that run on it, and product and order of the one that started last. Running again (`running: 1`), that downtime ends now, whatever type is sent; one that concerns other machines goes on for these. To report the same state again has no effect. The type must exist, and be one of the downtime types of a machine that stops.',
      problems: { 400: 'The type does not exist or is none of the machine.', 404: unknown },
    },
    addNote: {
      call: 'addMachineNote',
      summary: 'Replace the notes of a machine, or add one',
      description:
        '`notes` take the place of the notes of the machine, such as the state a client keeps there as JSON text; `note` becomes their last line. The machine is answered.',
      problems: {
        400: 'There are neither notes nor a note, or the notes would grow too long.',
        404: 'There is no such machine.',
      },
    },
    assign: {
      call: 'assignProductionOrderToMachine',
      summary: 'Assign a production order to a machine',
      defaults: { status: ASSIGNED_STATUS },
      description: `The machine, which is answered, has the order with this status (text or a number, kept as it is sent), \`${ASSIGNED_STATUS}\` if none is sent, until another status is sent. It keeps the latest ${ASSIGNMENTS_MAX} orders. The order itself is not changed.`,
      problems: { 400: 'The status is neither text nor a number.', 404: 'There is no such machine or no such order.' },
    },
  },
});
