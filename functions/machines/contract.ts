import * as z from 'zod/mini';
import type { Contract } from '../../shared/http/contract.ts';
import { memo } from '../../shared/memo.ts';
import { CodePath, everyday, registerRoutes } from '../../shared/register.ts';
import { CountInput } from './counts.ts';
import {
  ASSIGNED,
  ASSIGNMENTS_MAX,
  AssignmentInput,
  AssignmentPath,
  MachineInput,
  MachineOut,
  MachineUpdate,
  NoteInput,
} from './schema.ts';

const changed = { ...everyday, method: 'POST', status: 201, out: MachineOut } as const;

export const contract = {
  resource: 'machines',
  title: 'Machines',
  description: 'What the company produces with. Orders, productions and downtimes name machines by code.',
  routes: {
    ...registerRoutes({
      path: '/api/machines',
      key: 'code',
      params: CodePath,
      noun: 'machine',
      plural: 'machines',
      everyday: 'reading',
      input: MachineInput,
      update: MachineUpdate,
      out: MachineOut,
      rules: 'The counter and the orders assigned come from the shop floor and are ignored here.',
    }),
    count: {
      method: 'POST',
      auth: 'tokenOrBasic',
      path: '/api/machines/{code}/counter',
      params: CodePath,
      summary: 'Report the counter of a machine',
      description:
        'Counts are cumulative, of good units and of each kind of waste: an equal one is a repetition and does no harm, a smaller one is refused. What is new goes to the production that was started last on the machine and still runs, and with it to its order; with none running only the counter moves. Parameters are kept on that production. Answered with the new counter, a bare number.',
      body: CountInput,
      status: 200,
      out: memo(() => z.number()),
      problems: {
        400: 'A count is smaller than the one before, or a waste type does not exist.',
        404: 'No machine of the company has this code.',
      },
    },
    addNote: {
      ...changed,
      path: '/api/machines/{code}/notes',
      params: CodePath,
      summary: 'Add a note to a machine',
      description: 'The note becomes the last line of the notes of the machine, which is answered.',
      body: NoteInput,
      problems: { 400: 'There is no note, or the notes would grow too long.', 404: 'There is no such machine.' },
    },
    assign: {
      ...changed,
      path: '/api/machines/{code}/production-orders/{id}',
      params: AssignmentPath,
      summary: 'Assign a production order to a machine',
      description: `The machine, which is answered, has the order with this status, \`${ASSIGNED}\` if none is sent, until another status is sent. It keeps the latest ${ASSIGNMENTS_MAX} orders. The order itself is not changed.`,
      body: AssignmentInput,
      problems: { 400: 'The status is no text.', 404: 'There is no such machine or no such order.' },
    },
  },
} as const satisfies Contract;
