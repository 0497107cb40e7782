/** How much a finding of a registry weighs, lightest first. */
const LEVELS = ['info', 'low', 'moderate', 'high', 'critical'] as const;
/** From here on a finding stops a release. */
const STOPS = LEVELS.indexOf('high');

/** What asking a registry for known faults came to. */
export type AdvisoryOutcome = { readonly verdict: 'clean' | 'found' | 'unanswered'; readonly said: string };

type Report = {
  readonly error?: { readonly summary?: string };
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly name: string; readonly severity: string }>>;
};

/**
 * Reads what `npm audit --json` wrote. Only an answer can be clean: a registry that has no such service, or is out of
 * reach, is said to have given none.
 */
export function advisoryOutcome(output: string): AdvisoryOutcome {
  const report = parsed(output);
  if (!report?.vulnerabilities) {
    const why = report?.message ?? report?.error?.summary ?? (output.trim().split('\n')[0] || 'nothing');
    return { verdict: 'unanswered', said: `The registry told nothing of known faults: ${why}` };
  }
  const grave = Object.values(report.vulnerabilities).filter(
    ({ severity }) => LEVELS.indexOf(severity as (typeof LEVELS)[number]) >= STOPS,
  );
  const all = Object.keys(report.vulnerabilities).length;
  if (grave.length === 0) return { verdict: 'clean', said: `No known fault is high or critical; ${all} are less.` };
  return { verdict: 'found', said: grave.map(({ name, severity }) => `${name}: ${severity}`).join('\n') };
}

/** npm writes its warnings to the same place where stdout and stderr are one. */
function parsed(output: string): Report | undefined {
  try {
    return JSON.parse(output.slice(output.indexOf('{'))) as Report;
  } catch {
    return undefined;
  }
}
