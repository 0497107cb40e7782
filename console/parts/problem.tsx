import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { ApiProblem, sentenceOf } from '../api/problem.ts';
import { texts } from '../texts.ts';

/** What went wrong, in the API's words, with the id an integrator asks for. `retry` offers to ask again. */
export function Problem({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  if (!error) return null;
  const document = error instanceof ApiProblem ? error.document : {};
  const id = document['request-id'];
  return (
    <Alert
      type="error"
      header={document.title}
      action={retry ? <Button onClick={retry}>{texts.actions.retry}</Button> : undefined}
    >
      <div className="sentence">{sentenceOf(error)}</div>
      {document.errors?.map(({ pointer, message }) => (
        <div key={pointer + message}>
          {pointer && <Box variant="code">{pointer}</Box>} {message}
        </div>
      ))}
      {id && (
        <Box variant="small">
          {texts.problems.requestId} <Box variant="code">{id}</Box>
        </Box>
      )}
    </Alert>
  );
}
