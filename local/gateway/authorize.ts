import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import type { AuthorizerContext } from './event.ts';

/** What the authorizer's answer means to the gateway. */
export type Verdict =
  | { readonly allowed: true; readonly context: AuthorizerContext; readonly usageKey: string | undefined }
  | { readonly allowed: false; readonly type: string; readonly context?: AuthorizerContext };

/** The longest resource a policy of an authorizer may name. */
const RESOURCE_CHARACTERS_MAX = 512;

/** Runs an authorizer and judges its answer as API Gateway does: policy against `methodArn`, context of plain values. */
export async function authorizerVerdict(authorizer: () => Promise<unknown>, methodArn: string): Promise<Verdict> {
  let result: unknown;
  try {
    result = await authorizer();
  } catch (error) {
    // The one error text API Gateway gives a meaning.
    const unauthorized = error instanceof Error && error.message === 'Unauthorized';
    if (!unauthorized) console.error(error);
    return { allowed: false, type: unauthorized ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE' };
  }
  const verdict = read(result);
  if (!verdict) return { allowed: false, type: 'AUTHORIZER_CONFIGURATION_ERROR' };
  const { policyDocument, usageIdentifierKey } = verdict.answer;
  if (policyDocument.Statement.flatMap(resources).some(({ length }) => length > RESOURCE_CHARACTERS_MAX)) {
    return { allowed: false, type: 'AUTHORIZER_CONFIGURATION_ERROR' };
  }
  if (!permits(policyDocument.Statement, methodArn)) {
    return { allowed: false, type: 'ACCESS_DENIED', context: verdict.context };
  }
  return { allowed: true, context: verdict.context, usageKey: usageIdentifierKey ?? undefined };
}

function read(result: unknown): { answer: APIGatewayAuthorizerResult; context: AuthorizerContext } | undefined {
  const answer = result as APIGatewayAuthorizerResult | undefined;
  if (!answer?.principalId || !Array.isArray(answer.policyDocument?.Statement)) return undefined;
  const entries = Object.entries(answer.context ?? {}).filter(([, value]) => value !== undefined && value !== null);
  if (entries.some(([, value]) => typeof value === 'object')) return undefined;
  const strings = Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  return { answer, context: { ...strings, principalId: answer.principalId } };
}

type Statements = APIGatewayAuthorizerResult['policyDocument']['Statement'];

/** A deny outweighs every allow. */
function permits(statements: Statements, methodArn: string): boolean {
  const effects = statements
    .filter((statement) => [resources(statement)].flat().some((pattern) => covers(pattern, methodArn)))
    .map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
}

function resources(statement: Statements[number]): string | string[] {
  return 'Resource' in statement && statement.Resource ? (statement.Resource as string | string[]) : [];
}

function covers(pattern: string, methodArn: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`).test(methodArn);
}
