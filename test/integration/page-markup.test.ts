/** Every kind of page as it is sent: markup that a validator passes, and a first visit that a slow line carries. */
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { PAGES } from '../support/page-kinds.ts';

const base = inject('base');

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // A list may be named by the heading over it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A table that scrolls is a region so that it has a name and takes the keyboard; it is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // A record is called what it is called.
    'long-title': 'off',
  },
});

const sizes = new Map<string, number>();

/** Bytes of a file as it travels. */
async function packed(path: string): Promise<number> {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = gzipSync(await (await fetch(base + path)).text()).length;
  sizes.set(path, size);
  return size;
}

describe.each([...PAGES, '/admin', '/embed/land-prices?street=nguyen+hue', '/embed/ask?lang=en'])(
  '%s',
  (path) => {
    test('is valid, and weighs at most 15 kB with its style', async () => {
      const html = await (await fetch(base + path, { headers: { accept: 'text/html' } })).text();
      expect(html).toMatch(/^<!doctype html>/);
      const { results } = await validator.validateString(
        html,
        // An administrator's token is not for the browser to keep.
        path === '/admin' ? { rules: { 'autocomplete-password': 'off' } } : {},
      );
      const lines = html.split('\n');
      const said = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => {
          const near = lines[line - 1]?.slice(Math.max(0, column - 40), column + 80);
          return `${ruleId}: ${message} at ${near}`;
        }),
      );
      expect(said).toEqual([]);
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
        ([, href = '']) => href,
      );
      const style = await Promise.all(styles.map(packed));
      expect(gzipSync(html).length + style.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000);
    });
  },
);
