/** Bundles the console's script; the result is committed, and compared by `generate --check`. */
import { join } from 'node:path';
import { bundle } from '../../embed/bundle.ts';

/** Generated files by their path in the project. */
export const consoleFiles = async (): Promise<Map<string, unknown>> =>
  new Map([
    [
      'src/admin/console/console.json',
      { script: await bundle(join(import.meta.dirname, 'client/console.ts')) },
    ],
  ]);
