/** What holds for every route, in CommonMark: the first page of the API document. */
export const preface = `An API for the factory floor: what is made, of what, by whom and on which machine.

## Calling

Ask \`POST /api/authorization\` for an access token, with HTTP Basic of your API key and secret; the token opens every other
route for two hours. Send it as \`Authorization: Bearer <token>\`, as query parameter \`access_token\`, or as header
\`x-access-token\`. Every path works with and without a trailing slash. Bodies are read as JSON whatever their content type
says. Unknown fields and parameters are ignored, and named back in the response header \`x-ignored\`. A number may be
sent as numeric text. Each name is at most once in a query; where one thing has several names, those sent must say the same.
HEAD is answered like GET, without the body; any other method that a path does not have is 405, with \`Allow\`.

Clients that cannot ask so often take a dynamic token, which lives for 24 hours (\`POST /v1/api_auth\`), or a static one, which
does not expire (\`POST /api/static-tokens\`). Both are for everyday work only, and end with their API key.

## Texts, codes and numbers

A text is valid Unicode without NUL. A code, and a reference by code, has at most 960 bytes in UTF-8 besides the length that each
field shows, something other than white space, and no control character, noncharacter (U+FFFE, U+FFFF) or U+FFFD; it is not \`.\`,
\`..\` or \`__proto__\`. A number has at most 15 digits, zeros at its ends aside, or is whole and below 2⁵³: so many every reader of JSON keeps.

## Dates and durations

A date is sent as \`YYYY-MM-DDThh:mm:ss\` with an optional fraction and an optional designator \`Z\`, \`±hh:mm\`, \`±hhmm\` or
\`±hh\`; a plain \`YYYY-MM-DD\` is its midnight. Without a designator it is a time of the company's zone: one that a clock
change skips counts as the later moment, one that happens twice as the first. Dates are answered in the company's zone,
with \`Z\` when its offset is zero. Durations are \`00H01m00s\`, \`09:13:00\` or \`08H00\`, as each field shows.

## Lists

Pages have 25 entries. \`Link: <…>; rel="next"\` leads to the next page by an opaque \`cursor\`: following it costs the same
for every page and never repeats or drops a row. \`page=1\` and up works as well; beyond the end is an empty list. Filters
are combined with AND.

## Creating several at once

A creating POST takes one object or an array of up to 100. An array is checked whole before anything is written, and
answered by an array in the same order.

## Repeating safely

A write with an \`Idempotency-Key\` can be sent again: the first answer comes back with \`Idempotent-Replayed: true\` and
nothing happens twice. Keys are kept for seven days, for each API key apart. A secret or token is in the first answer only, and
the authorization routes carry out every request. An \`ETag\` sent back as \`If-Match\` makes sure that no other change
is overwritten: 412 otherwise.

## Trying things out

\`Prefer: validate\` rehearses a write: the whole check, the answer as it would be, and nothing is written.
\`POST /api/sandboxes\` makes a sandbox, a twin of the company to play with; every answer of it has \`x-sandbox\`.

## Errors

Every refusal is \`application/problem+json\` (RFC 9457) with \`errors\`, a JSON pointer and the rule for each thing wrong, where
it concerns the request's content. Under \`/v1\` a refusal is \`{"success": false, "message", "error", "details"}\` instead, with
the index of each serial that is wrong.

## Rate limit

At most 120 requests of a company are let in within any 60 seconds. The next is 429; \`Retry-After\` says in how many seconds
a request is let in again. \`RateLimit-Limit\`, \`RateLimit-Remaining\` and \`RateLimit-Reset\` tell how much is left.`;
