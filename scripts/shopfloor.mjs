#!/usr/bin/env node
// `shopfloor`, on whatever Node is there: run.mjs chooses the one that runs its sources.
import { fileURLToPath } from 'node:url';

process.argv.splice(2, 0, fileURLToPath(new URL('shopfloor.ts', import.meta.url)));
await import('./run.mjs');
