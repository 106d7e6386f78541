/**
 * Every released module of the elements. A partner who pinned one with its hash keeps it after a deployment, so
 * an entry and its file are never changed or removed once released: a new version of the package adds one.
 */
interface Release {
  version: string;
  /** Value of the `integrity` attribute. */
  integrity: string;
  bytes: number;
  gzipBytes: number;
  code: string;
}

export const RELEASES: Readonly<Record<string, () => Promise<{ default: Release }>>> = {
  '0.1.0': () => import('./releases/0.1.0.json'),
  '0.2.0-dev': () => import('./releases/0.2.0-dev.json'),
};

/** The version `/embed/v1/motcua.js` gives. */
export const LATEST = Object.keys(RELEASES).at(-1) as string;

/** A release by its version; undefined when there was none. */
export const release = async (version = LATEST): Promise<Release | undefined> =>
  Object.hasOwn(RELEASES, version) ? (await RELEASES[version]?.())?.default : undefined;
