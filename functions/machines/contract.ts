import type { Contract } from '../../shared/http/contract.ts';
import { CodePath, everyday, registerRoutes } from '../../shared/register.ts';
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
