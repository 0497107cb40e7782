import { parseRequest } from '../parse.ts';
import type { Step } from '../step.ts';

/** Reads path, query, headers and body by the contract row; 400 or 404 for what breaks its rules. */
export const parser: Step = {
  before: (request) => {
    const { event, context, internal } = request;
    const { operation, route, identity } = internal;
    internal.input = parseRequest({ event, operation, route }, identity?.company.timeZone ?? 'UTC');
    // The last step hands on what all of them found: middy calls the base handler with event and context only.
    context.internal = internal;
  },
};
