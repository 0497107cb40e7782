import type * as z from 'zod/v4/core';

const NOUNS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  record: 'an object',
};

/** What a member is told that is not there. */
export const REQUIRED = 'is required';

/** The error of a schema whose rule is one sentence. */
export const orMissing = (rule: string) => ({
  error: ({ input }: Pick<z.$ZodRawIssue, 'input'>) => (input === undefined ? REQUIRED : rule),
});

/** What a schema issue means to the reader, as the end of the sentence "<pointer> …". */
export function issueText(issue: z.$ZodRawIssue): string {
  if (issue.input === undefined) return REQUIRED;
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
