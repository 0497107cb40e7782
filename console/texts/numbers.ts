/** A number for people. */
export const number = (value: number) => value.toLocaleString('en-GB');

/** A number with the word for one or for several. */
export const counted = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`;
