/** What an article's body is made of before it is cleaned. */

export interface Medium {
  kind: 'image' | 'video';
  url: string;
  caption?: string;
}

/** One line of a body and what its source says it is; plain text says only `text` and `image`. */
export interface Block {
  role: 'text' | 'lead' | 'heading' | 'item' | 'caption' | 'author' | 'image' | 'video';
  text: string;
  /** Address of an image or a video. */
  url?: string;
}

const IMAGE_MARK = /(?<!\s)\s*\[(?:img|image|ảnh|hình|video|clip)\]\s*/giu;

/** Blocks of plain text: a line each, `[img]` marks apart. */
export function textBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  for (const line of body.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const parts = line.split(IMAGE_MARK);
    for (const [index, part] of parts.entries()) {
      if (index > 0) blocks.push({ role: 'image', text: '' });
      if (part.trim() !== '') blocks.push({ role: 'text', text: part });
    }
  }
  return blocks;
}
