/** A request as the log keeps it: never a body, a token or a secret. */
export type Refused = {
  readonly id: string;
  readonly at: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly type?: string | null;
  readonly title?: string | null;
  readonly detail?: string | null;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[] | null;
  readonly key?: string | null;
};

/** One found by its id; one that was not refused has the events it made. */
export type Logged = Partial<Refused> & {
  readonly id: string;
  readonly events?: readonly { readonly type: string; readonly sequence: number }[] | null;
};
