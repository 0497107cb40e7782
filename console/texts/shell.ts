import { number } from './numbers.ts';

/** What is around the pages, and before them. */
export const shell = {
  breadcrumbs: 'Where you are',
  budget: (remaining: number, limit: number) => `${number(remaining)} of ${number(limit)} requests left this minute`,
  docs: 'API reference',
  external: '(opens a new tab)',
  layout: {
    navigation: 'Pages',
    navigationClose: 'Close the menu',
    navigationToggle: 'Open the menu',
    notifications: 'Notices',
  },
  menu: (key: string) => `Session of ${key}`,
  signOut: 'Sign out',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
  title: 'Shopfloor console',
};

export const signIn = {
  description: 'Sign in with an API key that has the admin role.',
  ended: 'The session has ended. Sign in again to go on where you were.',
  key: 'API key',
  note: 'Signing in opens a session of its own for twelve hours. It never ends the access token of a system that works with the same key.',
  secret: 'Secret',
  submit: 'Sign in',
  title: 'Shopfloor console',
};
