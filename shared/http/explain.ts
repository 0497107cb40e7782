import type * as z from 'zod/v4/core';

const NOUNS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
};

/** What a schema issue means to the reader, as the end of the sentence "<pointer> …". */
export function issueText(issue: z.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is required';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${NOUNS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must have at least ${issue.minimum} ${unit(issue.origin)}`;
    case 'too_big':
      return `must have at most ${issue.maximum} ${unit(issue.origin)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `must have the form ${issue.format}`;
    default:
      return 'is not valid';
  }
}

const unit = (origin: string) => (origin === 'array' ? 'elements' : 'characters');
