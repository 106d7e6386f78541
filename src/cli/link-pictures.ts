/**
 * `npm run link-pictures`: the pictures that chats show for a link (`og:image`), one for the site and one for each domain with
 * a `link.svg`. They are committed: letters are drawn with the fonts of the machine, so that `check` cannot compare them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { asset } from '../frame/asset.ts';
import { MARK } from '../frame/icon.ts';
import { DOMAINS } from '../registry.ts';
import { ROOT } from './project.ts';

/** What Facebook and Zalo show whole. */
const [WIDTH, HEIGHT] = [1200, 630];
const FONT = "'Be Vietnam Pro','Open Sans','DejaVu Sans',sans-serif";

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inner = (svg: string): string =>
  svg.replace(/^<svg[^>]*>\s*(?:<title>[^<]*<\/title>)?/, '').replace(/<\/svg>\s*$/, '');

/** A title of at most two lines, the longer ones in smaller letters. */
function titled(title: string): string {
  const words = title.split(' ');
  const half = Math.ceil(words.length / 2);
  const lines = title.length > 13 ? [words.slice(0, half).join(' '), words.slice(half).join(' ')] : [title];
  const size = Math.min(96, Math.floor(1020 / Math.max(...lines.map(({ length }) => length))));
  const first = 330 - (lines.length - 1) * size * 0.6;
  return lines
    .map(
      (line, at) =>
        `<text x="70" y="${first + at * size * 1.25}" font-size="${size}" font-weight="700">${escaped(line)}</text>`,
    )
    .join('');
}

const band = Array.from(
  { length: 30 },
  (_, at) => `<path fill="#dda12a" d="M${at * 40} 604l20-26 20 26z"/>`,
).join('');

const drawn = (title: string, picture: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path fill="#0b4348" d="M0 0h1200v630H0z"/>` +
  `<g transform="translate(70 70) scale(2.6)">${inner(MARK)}</g><g fill="#fff" font-family="${FONT}">` +
  `<text x="176" y="128" font-size="46" font-weight="600">Một Cửa</text>${titled(title)}` +
  '<text x="70" y="500" font-size="36" fill="#cfe3e0">Thông tin công của địa phương</text></g>' +
  `<g transform="translate(770 110) scale(.95)">${picture}</g>${band}<path fill="#98371a" d="M0 604h1200v26H0z"/></svg>`;

const paths: Record<string, string> = {};
const files: Record<string, string> = {};
const pictures: [string, string, string][] = [
  ['home', 'Tra cứu', `<g transform="scale(11.5)">${inner(MARK)}</g>`],
];
for (const { name, words } of DOMAINS) {
  const path = join(ROOT, 'src/domains', name, 'link.svg');
  if (existsSync(path)) pictures.push([name, words.label.vi, inner(readFileSync(path, 'utf8'))]);
}
for (const [name, title, picture] of pictures) {
  const image = await sharp(Buffer.from(drawn(title, picture)))
    .png({ palette: true, colours: 24, compressionLevel: 9, effort: 10 })
    .toBuffer();
  const body = image.toString('base64');
  paths[name] = asset(`link-${name}`, 'png', 'image/png', body).path;
  files[name] = body;
  console.log(`${name}: ${image.length} byte`);
}
const write = (name: string, content: unknown): void =>
  writeFileSync(join(ROOT, 'src/frame', name), `${JSON.stringify(content, null, 2)}\n`);
write('link-pictures.json', paths);
write('link-picture-files.json', files);
