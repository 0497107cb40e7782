export const gatewayResponses = [
  { type: 'ACCESS_DENIED', status: 401, headers: { 'WWW-Authenticate': 'context.authorizer.challenge', 'Content-Type': "'application/problem+json'" }, template: '{"title":"Unauthorized","status":401,"detail":"$context.authorizer.detail"}' },
  { type: 'MISSING_AUTHENTICATION_TOKEN', status: 404, headers: { 'Content-Type': "'application/problem+json'" }, template: '{"title":"Not found","status":404}' },
  { type: 'THROTTLED', status: 429, headers: { 'Retry-After': "'1'" }, template: '{"title":"Too many requests","status":429}' },
] as const;
