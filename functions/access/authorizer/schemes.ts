/**
 * Paths that Basic opens, alone or beside a token; every other path takes a token (rule basic-routes). The contracts say
 * so too, but the authorizer would carry all schemas with them.
 */
const BASIC_PATHS = new Set(['/api/authorization']);
const EITHER_PATHS = new Set(['counter', 'parameters', 'startstop'].map((name) => `/api/machines/{code}/${name}`));

const BASIC = 'Basic realm="Shopfloor", charset="UTF-8"';
const BEARER = 'Bearer realm="Shopfloor"';

/** What a path takes and how it asks for it: of several schemes Basic comes first (rule credentials-401). */
export function schemesOf(path: string) {
  const basic = BASIC_PATHS.has(path) || EITHER_PATHS.has(path);
  const token = !BASIC_PATHS.has(path);
  return {
    basic,
    token,
    challenge: [...(basic ? [BASIC] : []), ...(token ? [BEARER] : [])].join(', '),
    afterBasic: basic ? BASIC : `${BASIC}, ${BEARER}`,
    afterToken: [...(basic ? [BASIC] : []), ...(token ? [`${BEARER}, error="invalid_token"`] : [])].join(', '),
  };
}
