// Where coverage is counted vitest takes the cache of compiled code from every process, as V8 counts by what it compiles
// itself. What is not counted, and the programs it starts, have it all the same.
import { enableCompileCache } from 'node:module';

const { COMPILE_CACHE } = process.env;
if (COMPILE_CACHE) {
  delete process.env.NODE_DISABLE_COMPILE_CACHE;
  process.env.NODE_COMPILE_CACHE = COMPILE_CACHE;
  enableCompileCache(COMPILE_CACHE);
}
