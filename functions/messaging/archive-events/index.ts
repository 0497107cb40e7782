import { schedule } from '../../../shared/schedule.ts';
import { archiveDue } from './archive.ts';

/** Entry of the hourly look at days that are over (rule archive-once). Running twice at once is harmless. */
export const handler = schedule('archive-events', archiveDue);
