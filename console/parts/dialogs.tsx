import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Form from '@cloudscape-design/components/form';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, type ReactNode, useId } from 'react';
import { texts } from '../texts.ts';
import { Problem } from './problem.tsx';

type FormDialogProps = {
  readonly title: string;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly error?: unknown;
  readonly busy?: boolean;
  readonly size?: 'medium' | 'large';
  readonly children: ReactNode;
};

/** A form over the page; Enter sends it, Escape leaves it. */
export function FormDialog({ title, submit, onSubmit, onClose, error, busy, size, children }: FormDialogProps) {
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Modal
      visible
      size={size ?? 'medium'}
      header={title}
      closeAriaLabel={texts.actions.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {texts.actions.cancel}
            </Button>
            <Button variant="primary" form={id} formAction="submit" loading={busy ?? false}>
              {submit}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={id} ref={focusFirstField} onSubmit={send} noValidate>
        <Form>
          <SpaceBetween size="m">
            {children}
            <Problem error={error} />
          </SpaceBetween>
        </Form>
      </form>
    </Modal>
  );
}

/** The first field has the focus: of itself a dialog gives it to the button that closes it. */
function focusFirstField(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('input, textarea')?.focus());
}

type ConfirmProps = Omit<FormDialogProps, 'children' | 'size'> & { readonly children: ReactNode };

/** Asks before what cannot be taken back; says what will happen to how many. */
export function Confirm({ children, ...props }: ConfirmProps) {
  return (
    <FormDialog {...props}>
      <Alert type="warning" statusIconAriaLabel={texts.actions.warning}>
        {children}
      </Alert>
    </FormDialog>
  );
}

/** A secret that the API shows once. */
export function SecretDialog({
  title,
  secrets,
  onClose,
  children,
}: {
  readonly title: string;
  readonly secrets: readonly { readonly label: string; readonly value: string }[];
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <Modal
      visible
      header={title}
      closeAriaLabel={texts.actions.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onClose}>
            {texts.secrets.kept}
          </Button>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Alert type="warning" statusIconAriaLabel={texts.actions.warning}>
          {texts.secrets.once}
        </Alert>
        {secrets.map(({ label, value }) => (
          <div key={label}>
            <Box variant="awsui-key-label">{label}</Box>
            <Copied value={value} />
          </div>
        ))}
        {children}
      </SpaceBetween>
    </Modal>
  );
}

/** A value with a button that copies it. */
export function Copied({ value, shown }: { value: string; shown?: string }) {
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={value}
      textToDisplay={shown ?? value}
      copyButtonAriaLabel={texts.actions.copy}
      copySuccessText={texts.actions.copied}
      copyErrorText={texts.actions.notCopied}
    />
  );
}
