import { request } from '../api/client.ts';
import { useAction } from '../api/queries.ts';
import { texts } from '../texts.ts';
import { Confirm } from './dialogs.tsx';

type Props = {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly done: string;
  /** Beginnings of the paths that are read again; left out: all. */
  readonly touches?: readonly string[];
  readonly onClose: () => void;
  /** Left out: it is closed. */
  readonly onRemoved?: () => unknown;
};

/** Asks before something is deleted. */
export function RemoveDialog({ path, title, text, done, touches, onClose, onRemoved = onClose }: Props) {
  const remove = useAction(() => request('DELETE', path), { quiet: true, done, ...(touches && { touches }) });
  return (
    <Confirm
      title={title}
      submit={texts.actions.remove}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => remove.mutate(undefined, { onSuccess: () => void onRemoved() })}
    >
      {text}
    </Confirm>
  );
}
