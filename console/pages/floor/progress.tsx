import ProgressBar from '@cloudscape-design/components/progress-bar';
import { texts } from '../../texts.ts';

/** How much of what was ordered is there. More than that is still all of it. */
export function Progress({ label, made, ordered }: { label: string; made: number; ordered: number }) {
  const part = ordered > 0 ? (100 * made) / ordered : 0;
  return (
    <ProgressBar
      value={Math.min(100, part)}
      label={<span className="sentence">{label}</span>}
      additionalInfo={texts.floor.made(made, ordered)}
    />
  );
}
