/**
 * Stands in for `@aws-sdk/credential-provider-node` in Lambda bundles: there the role's credentials are in the environment,
 * and the real chain (files, SSO, processes, metadata services) costs 132 KB and a seventh of the cold start. They stay
 * valid as long as the execution environment lives. Not for SnapStart, where they come from another place.
 */
export function defaultProvider() {
  return async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error('The environment has no AWS credentials.');
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    };
  };
}
