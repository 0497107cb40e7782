/** Limits that several files keep; one that concerns a single file stands there. */

/** Actions of one TransactWriteItems call (DynamoDB quota). */
export const TRANSACTION_WRITES_MAX = 100;

/** Bytes of a sort key (DynamoDB quota). */
export const KEY_BYTES_MAX = 1_024;

/** Entries of a page of every list (rule list-25-entries). */
export const PAGE_SIZE = 25;

/** Rows or keys one call reads from the table, where a filter throws some away. */
export const READ_ROWS_MAX = 100;

/** Rows one request reads at most: where a filter throws many away, the page is short and has a cursor. */
export const REQUEST_ROWS_MAX = 1_000;

/** Elements of an array in a creating request (rule array-100-elements). */
export const ARRAY_ELEMENTS_MAX = 100;

/** Characters of a code. */
export const CODE_LENGTH_MAX = 255;

/** The longest SQS keeps a message (quota); a dead letter keeps the age it had. */
export const DEAD_LETTER_RETENTION_DAYS = 14;

/** What SQS can hold a message back for (quota). */
export const DELAY_SECONDS_MAX = 900;

/**
 * The longest the bookings of what machines count are gathered (rule counts-gathered): what is held back for it stays below
 * what SQS can, and within the hour in which a product that goes is still known.
 */
export const BOOKING_WINDOW_SECONDS_MAX = 600;

/** Receives of a message that fails before it becomes a dead letter. */
export const RECEIVES_MAX = 5;

/** A message that was handed out stays hidden so many times as long as its consumer may take (AWS's advice). */
export const HIDDEN_TIMEOUTS = 6;

/**
 * How long a function behind a resource may take. API Gateway gives up after 29 seconds; a function that is still at work
 * then only costs money.
 */
export const REQUEST_TIMEOUT_SECONDS = 28;

/**
 * Characters of the entities of one answer, as the table keeps them: a function may answer 6 MB (Lambda quota), and an
 * answer shows more of an entity than is kept, its quotes escaped once more. What is more goes into the next answer.
 */
export const ANSWER_CHARACTERS_MAX = 700_000;
