import { number } from './numbers.ts';

/** What the company and its registers say. */
export const settings = {
  add: 'Add',
  commas: 'Several with commas between.',
  company: 'Company',
  description: 'What is set up once: the company, people, machines and places.',
  empty: 'Nothing here yet',
  emptyHint: 'Create the first entry.',
  json: 'As JSON.',
  notJson: (name: string) => `${name} is not JSON.`,
  optional: (name: string) => `${name} – optional`,
  register: 'Register',
  removed: 'It is deleted.',
  removeText: (name: string) => `${name} is deleted. What names it keeps it from being deleted, and says so.`,
  removeTitle: 'Delete it?',
  row: (name: string, place: number) => `${name} ${number(place)}`,
  rows: (name: string, count: number) => `${name} (${number(count)})`,
  saved: 'It is saved.',
  title: 'Settings',
};
