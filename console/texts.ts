import { access, sandboxes } from './texts/access.ts';
import { channels } from './texts/channels.ts';
import { common } from './texts/common.ts';
import { events } from './texts/events.ts';
import { floor } from './texts/floor.ts';
import { overview } from './texts/overview.ts';
import { requests } from './texts/requests.ts';
import { serials } from './texts/serials.ts';
import { settings } from './texts/settings.ts';
import { shell, signIn } from './texts/shell.ts';
import { recovery, rotation, signature, webhooks } from './texts/webhooks.ts';

/** Everything the console says, except what comes from the API: a file for each page. A translation is another such folder. */
export const texts = {
  ...common,
  access,
  channels,
  events,
  floor,
  overview,
  recovery,
  requests,
  rotation,
  sandboxes,
  serials,
  settings,
  shell,
  signIn,
  signature,
  webhooks,
};
