import Box from '@cloudscape-design/components/box';

/** That there is nothing, and what to do then. */
export function Empty({ title, hint }: { readonly title: string; readonly hint?: string | undefined }) {
  return (
    <Box textAlign="center" color="inherit" padding="s">
      <div className="stacked">
        <b>{title}</b>
        {hint && <span>{hint}</span>}
      </div>
    </Box>
  );
}
