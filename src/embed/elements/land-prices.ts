/** `<motcua-land-prices>`: prices of a street by position, with the table they stand in and how long it applies. */
import type { Choice } from './combobox.ts';
import { streets } from './completions.ts';
import { type Child, dotted, h } from './dom.ts';
import { number } from './format.ts';
import type { Query } from './list-form.ts';
import { ListWidget } from './list-widget.ts';
import { type PriceTable, tableBlock } from './price-table.ts';
import { sampleNote } from './sample.ts';
import { select } from './select.ts';

interface LandPrice {
  id: string;
  street: string;
  segment: { text: string | null };
  place: { asWritten: string | null; current: { name: string }[] };
  landType: { name: string };
  prices: { position: number; vndPerSquareMetre: number; total?: number }[];
  table: PriceTable;
  note: string | null;
  matchedBy: string | null;
}

const TYPES = ['ODT', 'ONT', 'TMD', 'SKC'] as const;

export class LandPrices extends ListWidget<LandPrice> {
  static readonly observedAttributes = [
    ...ListWidget.shared,
    ...[
      'record',
      'q',
      'street',
      'ward',
      'land-type',
      'position',
      'on',
      'table',
      'min-price',
      'max-price',
      'area',
    ],
  ];
  protected readonly domain = 'land-prices';
  protected readonly name = 'land-prices';
  protected readonly prompt = 'landLabel';
  protected readonly filters = [
    'q',
    'street',
    'ward',
    'landType',
    'position',
    'on',
    'table',
    'minPrice',
    'maxPrice',
    'area',
  ];

  protected override complete(typed: string, signal: AbortSignal): Promise<Choice[]> {
    return streets(this.base, typed, signal);
  }

  protected override fields(): Child[] {
    const { t } = this;
    const given = this.getAttribute('land-type');
    const types = TYPES.map((code) => [code, t(code)] as const);
    // A page may ask for a type that few look for: it is then one of the choices.
    const others = given && !TYPES.includes(given as 'ODT') ? [[given, given] as const] : [];
    return [
      select('landType', t('landType'), given, [['', t('all')], ...types, ...others]),
      h(
        'div',
        { class: 'field', part: 'field' },
        h('label', { for: 'area', part: 'label' }, t('area')),
        h('input', {
          id: 'area',
          name: 'area',
          inputmode: 'decimal',
          autocomplete: 'off',
          part: 'input',
          value: this.getAttribute('area'),
        }),
      ),
    ];
  }

  /** A completed name is that street alone; words typed may name a segment or a ward too. */
  protected override refine(typed: Query, isChosen: boolean): Query {
    const { q = '', ...others } = typed;
    return isChosen ? { ...others, q: '', street: q } : { ...others, q, street: '' };
  }

  /** Nothing asked yet: which tables are in force, rather than some street or other. */
  protected override find(): void {
    const { landType, area, ...asked } = this.query();
    if (Object.keys(asked).length > 0) super.find();
    else {
      this.load(`/v1/land-prices/tables`, ({ data }: { data: (PriceTable & { inForce: boolean })[] }) => {
        const tables = data.filter(({ inForce }) => inForce).slice(0, 3);
        this.results.replaceChildren(...tables.map((table) => tableBlock(table, this.t, this.language)));
        const sample = sampleNote(tables, this.t('sample'));
        if (sample) this.results.prepend(sample as Node);
        return tables.length > 0 ? `${this.t('inForce')}:` : '';
      });
    }
  }

  protected card(record: LandPrice, before?: LandPrice): Child {
    const { street, segment, place, landType, prices, table, note, matchedBy } = record;
    const { t, language } = this;
    const today = place.current.map(({ name }) => name).join(', ');
    const isRenamed = place.asWritten && today && place.asWritten !== today;
    const ward = isRenamed ? t('now', { a: place.asWritten ?? '', b: today }) : place.asWritten || today;
    return [
      before?.table.id !== table.id && tableBlock(table, this.t, this.language),
      !before && matchedBy === 'fuzzy' && h('p', { part: 'note' }, t('fuzzy')),
      h(
        'p',
        {},
        h(
          'a',
          {
            class: 'title',
            part: 'title',
            lang: 'vi',
            href: this.at(`/land-prices/${encodeURIComponent(record.id)}`),
          },
          dotted(street, segment.text),
        ),
      ),
      h('p', { class: 'soft', part: 'detail', lang: 'vi' }, dotted(landType.name, ward)),
      h(
        'dl',
        { class: 'prices', part: 'prices' },
        prices.map(({ position, vndPerSquareMetre, total }) =>
          h(
            'div',
            {},
            h('dt', {}, t('position', { n: position })),
            h('dd', { part: 'price' }, t('perMetre', { n: number(vndPerSquareMetre, language) })),
            total !== undefined && h('dd', { part: 'total' }, t('total', { n: number(total, language) })),
          ),
        ),
      ),
      note && h('p', { class: 'soft', part: 'note', lang: 'vi' }, note),
    ];
  }
}
