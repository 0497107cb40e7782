import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { texts } from '../texts.ts';

/** Text as it is, with a button that copies it. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    <div className="code">
      <div className="code-copy">
        <CopyToClipboard
          variant="icon"
          textToCopy={text}
          copyButtonAriaLabel={`${texts.actions.copy} ${label}`}
          copySuccessText={texts.actions.copied}
          copyErrorText={texts.actions.notCopied}
        />
      </div>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (axe: scrollable-region-focusable) */}
      <section aria-label={label} className="code-text" tabIndex={0}>
        <Box variant="pre">{text}</Box>
      </section>
    </div>
  );
}

/** JSON for people. */
export function Json({ value, label }: { value: unknown; label: string }) {
  return <Code text={JSON.stringify(value, null, 2) ?? ''} label={label} />;
}
