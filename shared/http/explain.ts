import type * as z from 'zod/v4/core';

const NOUNS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  record: 'an object',
};

/** What a schema issue means to the reader, as the end of the sentence "<pointer> …". */
export function issueText(issue: z.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is required';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${NOUNS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must have at least ${counted(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `must have at most ${counted(issue.maximum, issue.origin)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_key':
      return `has a name that ${issue.issues[0]?.message}`;
    default:
      return 'must be as the API document says';
  }
}

const counted = (count: number | bigint, origin: string) =>
  `${count} ${origin === 'array' ? 'element' : 'character'}${count === 1 ? '' : 's'}`;
