import { consumeStream } from '../../../shared/queue/consume.ts';
import { publicationOf } from '../model/publication.ts';

/**
 * Entry of the consumer of the table's stream, the only source of events: nothing that was committed is forgotten, and
 * nothing that was not is published. What can never be published is set aside, so that no other change waits for it
 * (rule set-aside-alone).
 */
export const handler = consumeStream('set-aside', publicationOf);
