import type { ReactNode } from 'react';
import { useAction } from '../api/queries.ts';
import { FormDialog, SecretDialog } from './dialogs.tsx';

type Props<T> = {
  readonly title: string;
  readonly act: () => Promise<T>;
  readonly touches: readonly string[];
  readonly done?: string;
  readonly secretTitle: string;
  readonly secretsOf: (made: T) => readonly { readonly label: string; readonly value: string | null | undefined }[];
  /** What to know of the secret, shown below it. */
  readonly note?: ReactNode;
  readonly onClose: () => void;
  /** The fields, which show what the API says of them. */
  readonly children: (error: unknown) => ReactNode;
};

/** A form whose answer holds a secret: it is shown once, until it is kept. */
export function SecretForm<T>(props: Props<T>) {
  const { title, act, touches, done, secretTitle, secretsOf, note, onClose, children } = props;
  const make = useAction<undefined, T>(act, { quiet: true, touches, ...(done && { done }) });
  if (make.data) {
    const secrets = secretsOf(make.data).map(({ label, value }) => ({ label, value: value ?? '' }));
    return (
      <SecretDialog title={secretTitle} secrets={secrets} onClose={onClose}>
        {note}
      </SecretDialog>
    );
  }
  return (
    <FormDialog
      title={title}
      submit={title}
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
      onSubmit={() => make.mutate(undefined)}
    >
      {children(make.error)}
    </FormDialog>
  );
}
