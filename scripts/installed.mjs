import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether node_modules of the folder `root` holds what package-lock.json asks for. npm writes what it installed to
 * node_modules/.package-lock.json; times say nothing after a checkout, so the entries themselves are compared. Optional
 * packages may be missing: they are for other platforms.
 */
export function areInstalled(root) {
  const wanted = packages(join(root, 'package-lock.json'));
  const present = packages(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  const complete = Object.entries(wanted).every(([path, entry]) => {
    const found = present[path];
    if (!found) return isDispensable(entry);
    return found.version === entry.version && found.integrity === entry.integrity && existsSync(join(root, path));
  });
  return complete && Object.keys(present).every((path) => wanted[path]);
}

const isDispensable = (entry) => Boolean(entry.optional || entry.devOptional || entry.peer);

/** Entries by folder, without the project itself; nothing when the file is missing or no lockfile. */
function packages(file) {
  try {
    const { '': _project, ...entries } = JSON.parse(readFileSync(file, 'utf8')).packages;
    return entries;
  } catch {
    return undefined;
  }
}
