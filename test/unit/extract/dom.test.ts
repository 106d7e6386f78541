/** A page or a fragment keeps its words, whatever of HTML's frame it leaves out. */
import { expect, it } from 'vitest';
import { parsePage } from '../../../src/extract/dom.ts';

it.each([
  '<!DOCTYPE html>một <p>hai</p><p>ba</p>',
  '<!DOCTYPE html><title>Tin</title><p>một</p><p>hai</p> ba',
  '<body><p>một</p> hai <p>ba</p></body>',
  '<!doctype foreign [<!ENTITY x "y">]> một hai ba',
  '<!doctype html>một hai ba',
  '<!-- lời --> một <!doctype html> hai <b>ba</b>',
  '<html><p>một</p><p>hai ba</p></html>',
  '<HTML><BODY>một <B>hai</B> ba</BODY></HTML>',
  'một hai ba',
  '--> một <i>hai</i> ba',
])('%s', (html) => {
  const text = parsePage(html).documentElement.textContent ?? '';
  for (const word of ['một', 'hai', 'ba']) expect(text).toContain(word);
});

it.each(['', '<!doctype html>', '<!--', '<![CDATA[', '<?xml version="1.0"?>', '</p>', '<!doctype'])(
  'an empty page is one too: %j',
  (html) => {
    expect(parsePage(html).body.localName).toBe('body');
  },
);
