/** Segments as tables print them: two ends, or a text such as "Đoạn từ A đến B". */
import { segmentFolded } from '../../language/street-key.ts';

export interface Segment {
  from: string | null;
  to: string | null;
  text: string | null;
  /** Folded ends, by which the same segment is known in another table. */
  key: string;
}

const ENDS = /^(?:đoạn\s+)?(?:từ\s+)?(.+?)\s+(?:đến|-|–|tới)\s+(.+)$/iu;

/** The whole street, as a cell says it: `Trọn đường`, `Toàn tuyến`, `Cả đường`. */
const WHOLE = /^(?:trọn|toàn|cả|suốt|nguyên|toàn bộ)(?:\s+(?:bộ|con|đoạn|tuyến|đường|phố))+\.?$/iu;

/** Ends and text of a segment; ends are read out of the text when the row gives none. */
export function splitSegment(given: {
  from?: string | undefined;
  to?: string | undefined;
  segment?: string | undefined;
}): Segment {
  const ends = [given.from, given.to].filter((end) => end !== undefined && end !== '');
  // Merged over both ends, or written in the first: it is no place where the segment begins.
  if (ends.length > 0 && ends.every((end) => WHOLE.test(end?.trim() ?? ''))) {
    const text = given.segment ?? given.from ?? given.to ?? null;
    return { from: null, to: null, text, key: segmentFolded(text ?? '') };
  }
  if (given.from || given.to) {
    const from = given.from ?? null;
    const to = given.to ?? null;
    const text = given.segment ?? [from && `Từ ${from}`, to && `đến ${to}`].filter(Boolean).join(' ');
    return { from, to, text, key: [from, to].map((end) => segmentFolded(end ?? '')).join('>') };
  }
  const text = given.segment ?? null;
  const parts = text ? ENDS.exec(text) : null;
  if (parts?.[1] && parts[2]) {
    const [from, to] = [parts[1].trim(), parts[2].trim()];
    return { from, to, text, key: [from, to].map(segmentFolded).join('>') };
  }
  return { from: null, to: null, text, key: segmentFolded(text ?? '') };
}
