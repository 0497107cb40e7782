/** What stands before the console's own path: the stage, a base path of a custom domain, or nothing. */
export const base = location.pathname.replace(/\/console\/?$/, '');
