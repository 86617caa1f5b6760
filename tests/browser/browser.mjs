// Finding the system's browser: none is downloaded.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the browser: `VANGNET_BROWSER`, or the first of the usual names on the search path. */
export function findBrowser() {
  if (process.env.VANGNET_BROWSER) return process.env.VANGNET_BROWSER;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (!found) throw new Error(`no browser: none of ${NAMES.join(', ')} is installed`);
  return found;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
