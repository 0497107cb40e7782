import { request } from '../../api/client.ts';
import { useAction } from '../../api/queries.ts';
import { Confirm } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';

/** Asks before something that opens the company is taken away. */
export function RemoveAccess({
  path,
  title,
  text,
  onClose,
}: {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
}) {
  const remove = useAction(() => request('DELETE', path), { quiet: true, done: texts.access.removed });
  return (
    <Confirm
      title={title}
      submit={texts.actions.remove}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => remove.mutate(undefined, { onSuccess: onClose })}
    >
      {text}
    </Confirm>
  );
}
