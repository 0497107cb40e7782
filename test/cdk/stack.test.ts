// One process for all of them: synthesis takes seconds, and they share it.
import './api.ts';
import './archive.ts';
import './bundle.ts';
import './company.ts';
import './entrance.ts';
import './events.ts';
import './grants.ts';
import './growth.ts';
import './release.ts';
import './stacks.ts';
