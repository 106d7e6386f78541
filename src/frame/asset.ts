/** Files that never change under their name: the name holds a fingerprint of the content. */
export interface Asset {
  name: string;
  path: string;
  type: string;
  body: string;
}

export const JAVASCRIPT = 'text/javascript; charset=utf-8';
export const STYLE = 'text/css; charset=utf-8';

/** FNV-1a twice over, enough to tell one version of a file from another. */
function fingerprint(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995);
  }
  return ((one >>> 0).toString(36) + (two >>> 0).toString(36)).slice(0, 12);
}

/** A file of `/assets/`. */
export const asset = (name: string, extension: string, type: string, body: string): Asset => ({
  name: `${name}.${extension}`,
  path: `/assets/${name}.${fingerprint(body)}.${extension}`,
  type,
  body,
});
