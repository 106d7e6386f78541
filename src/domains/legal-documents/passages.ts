/** The articles (Điều) of a body, with the part, chapter and section each stands under. */
import { fold } from '../../language/fold.ts';

export interface SplitPassage {
  anchor: string;
  heading: string;
  text: string;
  /** "Chương II. Quy định cụ thể", or null where the document has no such headings. */
  under: string | null;
}

const ARTICLE =
  /^[ \t]*(?:\*{0,2})(Điều|ĐIỀU|Ðiều)[ \t]+(\d{1,4}[a-zđ]?)(?![\d\p{L}])[ \t]*[.:)]?[ \t]*(.*)$/u;
const DIVISION = /^[ \t]*(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)[ \t]+([\p{L}\d]+)[ \t]*[.:-]?[ \t]*(.*)$/u;
const RANK: Readonly<Record<string, number>> = { phan: 0, chuong: 1, muc: 2 };

/** Anchor of a body without articles. */
export const WHOLE_TEXT = 'toan-van';

interface Open {
  anchor: string;
  heading: string;
  lines: string[];
  under: string | null;
}

/**
 * Splits plain text at its `Điều N.` headings. What stands before the first is kept as `mo-dau` when it says
 * more than a heading would; a number met twice (a decision that issues a regulation) gets `-2`, `-3`.
 */
export function splitPassages(body: string): SplitPassage[] {
  const found: Open[] = [];
  const before: string[] = [];
  const divisions: (string | null)[] = [null, null, null];
  const times = new Map<string, number>();
  let untitled: number | null = null;
  for (const line of body.split('\n')) {
    const article = ARTICLE.exec(line);
    if (article?.[2] !== undefined) {
      const number = article[2].toLowerCase();
      const seen = (times.get(number) ?? 0) + 1;
      times.set(number, seen);
      const title = (article[3] ?? '').trim();
      found.push({
        anchor: `dieu-${fold(number)}${seen === 1 ? '' : `-${seen}`}`,
        heading: title === '' ? `Điều ${article[2]}` : `Điều ${article[2]}. ${title}`,
        lines: [],
        under: divisions.filter(Boolean).join(' – ') || null,
      });
      untitled = null;
      continue;
    }
    const division = DIVISION.exec(line);
    if (division?.[1] && line.length < 200) {
      const rank = RANK[fold(division[1])] ?? 0;
      const name = `${division[1]} ${division[2]}`;
      const title = (division[3] ?? '').trim();
      divisions[rank] = title === '' ? name : `${name}. ${title}`;
      divisions.fill(null, rank + 1);
      untitled = title === '' ? rank : null;
      continue;
    }
    if (untitled !== null && line.trim() !== '' && line.length < 200) {
      divisions[untitled] = `${divisions[untitled]}. ${line.trim()}`;
      untitled = null;
      continue;
    }
    (found.at(-1)?.lines ?? before).push(line);
  }
  const opening = before.join('\n').trim();
  if (found.length === 0)
    return [{ anchor: WHOLE_TEXT, heading: 'Toàn văn', text: body.trim(), under: null }];
  const passages = found.map(({ anchor, heading, lines, under }) => ({
    anchor,
    heading,
    text: lines.join('\n').trim(),
    under,
  }));
  return opening.length > 80
    ? [{ anchor: 'mo-dau', heading: 'Mở đầu', text: opening, under: null }, ...passages]
    : passages;
}
