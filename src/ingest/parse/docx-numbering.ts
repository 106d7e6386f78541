/** Numbers that Word sets by itself ("Điều %1.") → text of their paragraphs, which stands nowhere in the file. */
import { UnreadableFile } from './unreadable-file.ts';

/** Marks around a number in the text of a document, so that it can be told from what was typed. */
export const NUMBER_BEGINS = '\ufdd0';
export const NUMBER_ENDS = '\ufdd1';

interface Tag {
  name: string;
  attributes: string;
  closes: boolean;
  /** Closes itself. */
  empty: boolean;
  /** Where what follows the tag begins. */
  end: number;
}

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  /** Level from 1 whose numbers start this one anew; 0 for none, null for every one above. */
  restart: number | null;
  style: string | null;
  isLegal: boolean;
  isHidden: boolean;
}

type Levels = Map<number, Partial<Level>>;

interface Definitions {
  lists: Map<string, { levels: Levels; styleLink: string | null }>;
  /** What a list as it is used differs in from its definition. */
  uses: Map<string, { list: string; levels: Levels; starts: Map<number, number> }>;
}

interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

const MAIN = /xmlns(?::(\w+))?="http:\/\/[^"]{1,60}\/wordprocessingml\/(?:2006\/)?main"/;

/** Tags of the word processor's namespace, and of alternative content, in order; one pass. */
function* tagsOf(xml: string): Iterable<Tag> {
  const prefix = MAIN.exec(xml.slice(0, 20_000))?.[1];
  const own = prefix === undefined ? '' : `${prefix}:`;
  const pattern = new RegExp(
    `<(/?)(?:${own}|(?=mc:))((?:mc:)?[A-Za-z]+)((?:\\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*?)?)(/?)>`,
    'g',
  );
  for (const found of xml.matchAll(pattern)) {
    const [whole, closing, name = '', attributes = '', selfClosing] = found;
    yield {
      name,
      attributes,
      closes: closing === '/',
      empty: selfClosing === '/',
      end: found.index + whole.length,
    };
  }
}

function attribute({ attributes }: Tag, name: string): string | null {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? null;
}

const numberIn = (tag: Tag, name = 'val'): number | null => {
  const value = attribute(tag, name);
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
};

/** A switch such as `<w:vanish/>`: on unless it says otherwise. */
const isOn = (tag: Tag): boolean => !/^(?:0|false|off)$/.test(attribute(tag, 'val') ?? '');

/** What a tag within a level says of it. */
function describe(level: Partial<Level>, tag: Tag): void {
  const value = attribute(tag, 'val') ?? '';
  // The first of alternatives is what Word shows; the second is for programs that do not know it.
  if (tag.name === 'numFmt') level.format ??= value;
  else if (tag.name === 'lvlText') level.text = value;
  else if (tag.name === 'start') level.start = numberIn(tag) ?? 0;
  else if (tag.name === 'suff') level.suffix = value;
  else if (tag.name === 'lvlRestart') level.restart = numberIn(tag);
  else if (tag.name === 'pStyle') level.style = value;
  else if (tag.name === 'isLgl') level.isLegal = isOn(tag);
  else if (tag.name === 'vanish') level.isHidden = isOn(tag);
}

function readDefinitions(xml: string): Definitions {
  const lists: Definitions['lists'] = new Map();
  const uses: Definitions['uses'] = new Map();
  let list: { levels: Levels; styleLink: string | null } | null = null;
  let use: { list: string; levels: Levels; starts: Map<number, number> } | null = null;
  let level: Partial<Level> | null = null;
  let overridden = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.closes) {
      if (tag.name === 'lvl') level = null;
      continue;
    }
    if (tag.name === 'abstractNum') {
      use = null;
      list = { levels: new Map(), styleLink: null };
      lists.set(attribute(tag, 'abstractNumId') ?? '', list);
    } else if (tag.name === 'num') {
      list = null;
      use = { list: '', levels: new Map(), starts: new Map() };
      uses.set(attribute(tag, 'numId') ?? '', use);
    } else if (tag.name === 'abstractNumId' && use) use.list = attribute(tag, 'val') ?? '';
    else if (tag.name === 'numStyleLink' && list) list.styleLink = attribute(tag, 'val');
    else if (tag.name === 'lvlOverride') overridden = numberIn(tag, 'ilvl') ?? 0;
    else if (tag.name === 'startOverride') use?.starts.set(overridden, numberIn(tag) ?? 0);
    else if (tag.name === 'lvl') {
      level = {};
      (list ?? use)?.levels.set(numberIn(tag, 'ilvl') ?? 0, level);
      if (tag.empty) level = null;
    } else if (level) describe(level, tag);
  }
  return { lists, uses };
}

function readStyles(xml: string): { styles: Map<string, Style>; usual: string | null } {
  const styles = new Map<string, Style>();
  let usual: string | null = null;
  let style: Style | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.closes) {
      if (tag.name === 'style') style = null;
    } else if (tag.name === 'style') {
      const id = attribute(tag, 'styleId') ?? '';
      style = { basedOn: null, list: null, level: null };
      styles.set(id, style);
      const isUsual = /^(?:1|true|on)$/.test(attribute(tag, 'default') ?? '');
      if (isUsual && attribute(tag, 'type') === 'paragraph') usual = id;
    } else if (!style) continue;
    else if (tag.name === 'basedOn') style.basedOn = attribute(tag, 'val');
    else if (tag.name === 'numId') style.list ??= attribute(tag, 'val');
    else if (tag.name === 'ilvl') style.level ??= numberIn(tag);
  }
  return { styles, usual };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let text = '';
  let rest = value;
  for (const [size, sign] of ROMAN)
    for (; rest >= size; rest -= size) {
      if (text.length > 40) throw unreadable('upperRoman');
      text += sign;
    }
  return text;
}

/** a, b … z, aa, bb, as Word letters its lists: without "đ". */
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(40, Math.ceil(value / 26)));

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

const unreadable = (format: string): UnreadableFile =>
  new UnreadableFile(
    `Tệp Word tự đánh số theo kiểu “${format.slice(0, 40)}”, chưa ` +
      'đọc được; hãy gõ các số này thành chữ, hoặc gửi PDF xuất từ Word.',
    `Word numbers paragraphs as “${format.slice(0, 40)}” here, which is not read; type the numbers, or send the PDF.`,
  );

/** How deep styles and lists may refer to each other. */
const DEEPEST = 20;

/** Counts the paragraphs of a document and says what Word writes before each. */
class Numbering {
  private readonly definitions: Definitions;
  private readonly styles: Map<string, Style>;
  private readonly usual: string | null;
  private readonly counts = new Map<string, number[]>();
  private readonly restarted = new Set<string>();

  constructor(numbering: string, styles: string) {
    this.definitions = readDefinitions(numbering);
    const read = readStyles(styles);
    this.styles = read.styles;
    this.usual = read.usual;
  }

  /** What a style and those it is based on say. */
  private styled(id: string | null): { list: string | null; level: number | null; style: string | null } {
    let [style, level] = [id, null as number | null];
    for (let depth = 0; style !== null && depth < DEEPEST; depth += 1) {
      const found = this.styles.get(style);
      level ??= found?.level ?? null;
      if (found?.list) return { list: found.list, level, style };
      style = found?.basedOn ?? null;
    }
    return { list: null, level, style: null };
  }

  private levelsOf(use: string): { list: string; levels: (place: number) => Level | null } | null {
    let given = this.definitions.uses.get(use);
    const overrides = given?.levels;
    for (let depth = 0; given && depth < DEEPEST; depth += 1) {
      const list = given.list;
      const found = this.definitions.lists.get(list);
      if (!found) return null;
      if (found.styleLink === null || found.levels.size > 0) {
        const levels = (place: number): Level | null => {
          const level = overrides?.get(place) ?? found.levels.get(place);
          return level
            ? {
                start: level.start ?? 0,
                format: level.format ?? 'decimal',
                text: level.text ?? '',
                suffix: level.suffix ?? 'tab',
                restart: level.restart ?? null,
                style: level.style ?? null,
                isLegal: level.isLegal ?? false,
                isHidden: level.isHidden ?? false,
              }
            : null;
        };
        return { list, levels };
      }
      given = this.definitions.uses.get(this.styles.get(found.styleLink)?.list ?? '');
    }
    return null;
  }

  /** The number of the next paragraph, as XML text with the space after it; '' where it has none. */
  next(paragraph: { style: string | null; list: string | null; level: number | null }): string {
    const styled = this.styled(paragraph.style ?? this.usual);
    const use = paragraph.list ?? styled.list;
    if (use === null || use === '0') return '';
    const found = this.levelsOf(use);
    if (!found) return '';
    let place = paragraph.level ?? (paragraph.list === null ? styled.level : null) ?? 0;
    if (paragraph.list === null)
      for (let deep = 0; deep < 9; deep += 1) if (found.levels(deep)?.style === styled.style) place = deep;
    const level = found.levels(place);
    if (!level) return '';
    const counts = this.counts.get(found.list) ?? [];
    this.counts.set(found.list, counts);
    const start = this.definitions.uses.get(use)?.starts.get(place);
    const key = `${use} ${place}`;
    if (start !== undefined && !this.restarted.has(key)) counts[place] = start;
    else counts[place] = (counts[place] ?? level.start - 1) + 1;
    this.restarted.add(key);
    for (let deep = place + 1; deep < 9; deep += 1)
      if (place < (found.levels(deep)?.restart ?? deep)) delete counts[deep];
    if (level.isHidden) return '';
    if (level.format === 'bullet') return '- ';
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.isLegal && at < place ? 'decimal' : (found.levels(at)?.format ?? '');
      const write = FORMATS[level.isLegal ? 'decimal' : format];
      const count = counts[at];
      if (!write) throw unreadable(format);
      // What Word shows for a level above that was not met yet is nowhere laid down.
      if (count === undefined || count < 0 || (count === 0 && write !== String)) throw unreadable(level.text);
      return write(count);
    });
    return text.trim() === '' || level.suffix === 'nothing' ? text : `${text} `;
  }
}

/** Fields by which Word numbers without keeping the number in the file. */
const UNKEPT_FIELD = /\b(?:LISTNUM|AUTONUM(?:LGL|OUT)?)\b/;

/**
 * The XML of a document with every number that Word sets by itself written into its paragraph, between
 * `NUMBER_BEGINS` and `NUMBER_ENDS`. Lists, levels, restarts and styles count as ECMA-376 part 1, 17.9 has them.
 * Throws UnreadableFile for a way of numbering that is not known.
 */
export function withNumbers(document: string, numbering: string, styles: string): string {
  const prefix = MAIN.exec(document.slice(0, 20_000))?.[1];
  const own = prefix === undefined ? '' : `${prefix}:`;
  const counter = new Numbering(numbering, styles);
  const open: {
    at: number;
    style: string | null;
    list: string | null;
    level: number | null;
    done: boolean;
  }[] = [];
  const inserted: string[] = [];
  let from = 0;
  /** Depths of what is left out: other programs' alternatives, and properties as they were before a change. */
  let [alternative, former, properties] = [0, 0, 0];
  let isDeleted = false;
  const finish = (): void => {
    const paragraph = open.at(-1);
    if (!paragraph || paragraph.done) return;
    paragraph.done = true;
    if (alternative > 0 || isDeleted) return;
    const text = counter.next(paragraph);
    if (text === '') return;
    const run = `<${own}r><${own}t xml:space="preserve">${NUMBER_BEGINS}${text}${NUMBER_ENDS}</${own}t></${own}r>`;
    inserted.push(document.slice(from, paragraph.at), run);
    from = paragraph.at;
  };
  for (const tag of tagsOf(document)) {
    const { name, closes, empty, end } = tag;
    if (name === 'mc:Choice') alternative += closes ? -1 : empty ? 0 : 1;
    else if (name === 'pPrChange') former += closes ? -1 : empty ? 0 : 1;
    else if (former > 0) continue;
    else if (name === 'p') {
      if (closes) {
        finish();
        open.pop();
      } else {
        // A paragraph within another, as in a text box, stands after the start of the outer one.
        finish();
        isDeleted = false;
        if (!empty) open.push({ at: end, style: null, list: null, level: null, done: false });
      }
    } else if (name === 'pPr') {
      properties += closes ? -1 : empty ? 0 : 1;
      const paragraph = open.at(-1);
      if (properties === 0 && paragraph && !paragraph.done) {
        paragraph.at = end;
        finish();
      }
    } else if (properties > 0) {
      const paragraph = open.at(-1);
      if (!paragraph || closes) continue;
      if (name === 'pStyle') paragraph.style = attribute(tag, 'val');
      else if (name === 'numId') paragraph.list = attribute(tag, 'val');
      else if (name === 'ilvl') paragraph.level = numberIn(tag);
      else if (name === 'del' || name === 'moveFrom') isDeleted = true;
    } else if (name === 'instrText' && !closes) {
      const field = UNKEPT_FIELD.exec(document.slice(end, end + 200).replace(/<.*/s, ''))?.[0];
      if (field) throw unreadable(field);
    } else if (name === 'r' && !closes) finish();
  }
  return `${inserted.join('')}${document.slice(from)}`;
}
