import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { CodePath, codeRegisterRoutes, everydayScopes, waitingRoutes } from '../../../shared/register/routes.ts';
import { MachineCountInput, MachineCountsInput, MachineCountsOut } from './counts.ts';
import { AssignmentInput, AssignmentPath, MachineInput, MachineOut, MachineUpdate, NoteInput } from './schema.ts';
import { ReportInput, SwitchInput } from './signals.ts';

/** What machines send themselves: a token is too much to ask of some of them (rule basic-routes). */
const signal = {
  method: 'POST',
  auth: 'tokenOrBasic',
  params: CodePath,
  status: 200,
  out: memo(() => z.object({})),
} as const;
const changeRow = { ...everydayScopes, method: 'POST', status: 201, out: MachineOut } as const;

export const contract = {
  resource: 'machines',
  routes: {
    ...waitingRoutes(
      codeRegisterRoutes({
        path: '/api/machines',
        key: 'code',
        params: CodePath,
        everyday: 'reading',
        input: MachineInput,
        update: MachineUpdate,
        out: MachineOut,
      }),
    ),
    count: {
      method: 'POST',
      auth: 'tokenOrBasic',
      path: '/api/machines/{code}/counter',
      params: CodePath,
      body: MachineCountInput,
      status: 200,
      out: memo(() => z.number()),
    },
    countMany: {
      ...everydayScopes,
      method: 'POST',
      path: '/api/machine-counters',
      body: MachineCountsInput,
      bulk: true,
      status: 200,
      out: MachineCountsOut,
    },
    report: { ...signal, path: '/api/machines/{code}/parameters', body: ReportInput },
    startstop: { ...signal, path: '/api/machines/{code}/startstop', body: SwitchInput },
    addNote: { ...changeRow, path: '/api/machines/{code}/notes', params: CodePath, body: NoteInput },
    assign: {
      ...changeRow,
      path: '/api/machines/{code}/production-orders/{id}',
      params: AssignmentPath,
      body: AssignmentInput,
    },
  },
} as const satisfies Contract;
