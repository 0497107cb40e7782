/** Notes grow with every note added; the bound keeps a page of machines or orders below what Lambda may answer. */
export const NOTES_LENGTH_MAX = 20_000;

/** Kinds of waste of one production, or of one count of a machine. */
export const WASTE_LINES_MAX = 100;

/** Days of a report: a year with its last day. A production lasts no longer, for its time is worked out day by day. */
export const REPORT_DAYS_MAX = 366;

/** Workers, and machines, whose records are read at once. */
export const PARALLEL_READS_MAX = 10;
