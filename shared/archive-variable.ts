/** The environment variable with the address of the archive's bucket; without an archive there is none. */
export const ARCHIVE_VARIABLE = 'ARCHIVE_URL';
