/** The form of a source: made or changed, with each fault at its field. */
import { h } from '../../../embed/elements/dom.ts';
import { type Fault, Refused, send } from './api.ts';
import { act, button, say } from './feedback.ts';
import { clearFaults, field, select, showFaults, tick } from './fields.ts';
import {
  INTERVALS,
  intervalText,
  KINDS,
  kindsOf,
  type Source,
  type SourceKind,
  settingsFor,
} from './source-kinds.ts';
import { settingFields, text } from './source-settings.ts';

/** What a form says, as the admin API takes it. Throws Refused for what is missing or no JSON. */
function told(form: HTMLFormElement, domain: string): Record<string, unknown> {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '').trim();
  const uses = usesOf(form, domain);
  const optional = (name: string) => (uses.has(name) && value(name) !== '' ? value(name) : undefined);
  const faults: Fault[] = ['name', 'address']
    .filter((name) => value(name) === '')
    .map((name) => ({ name, message: 'Cần điền.' }));
  let mapping: unknown;
  try {
    mapping = JSON.parse(optional('mapping') ?? 'null') ?? undefined;
  } catch {
    faults.push({ name: 'mapping', message: 'Chưa phải JSON hợp lệ.' });
  }
  if (faults.length > 0) throw new Refused(400, 'Có trường cần sửa.', faults);
  const selectors = [...data.keys()]
    .filter((name) => name.startsWith('selectors.') && optional(name))
    .map((name) => [name.slice('selectors.'.length), value(name)]);
  return {
    domain,
    name: value('name'),
    address: value('address'),
    kind: value('kind'),
    intervalMinutes: Number(value('intervalMinutes')),
    strategy: optional('strategy') ?? 'merge',
    enabled: data.has('enabled'),
    followLinks: uses.has('followLinks') && data.has('followLinks') ? true : undefined,
    sourceName: optional('sourceName'),
    addressPattern: optional('addressPattern'),
    selectors: selectors.length > 0 ? Object.fromEntries(selectors) : undefined,
    mapping,
  };
}

const usesOf = (form: HTMLFormElement, domain: string): Set<string> => {
  const data = new FormData(form);
  return settingsFor(domain, data.get('kind') as SourceKind, data.has('followLinks'));
};

/** Tells the faults of an attempt at their fields, and in the status line what no field bears. */
function tellFaults(form: HTMLFormElement, faults: readonly Fault[]): void {
  const left = showFaults(form, faults);
  const besides = left.map(({ name, message }) => `${name}: ${message}`).join(' ');
  say(besides || `Chưa lưu: ${faults.length} trường cần sửa.`, 'fault');
}

/** The form for a source of the domain, new or held; `done` is called when it is kept or given up. */
export function sourceForm(
  domain: string,
  held: Source | null,
  done: (kept: Source | null) => void,
): HTMLFormElement {
  const kinds = kindsOf(domain);
  const minutes = String(held?.intervalMinutes ?? 60);
  const intervals = INTERVALS.some(([value]) => value === minutes)
    ? INTERVALS
    : [...INTERVALS, [minutes, intervalText(Number(minutes))] as const];
  const settings = settingFields(held);
  const inSelectors = (setting: string) => setting.startsWith('selectors.');
  const save = h('button', {}, held ? 'Lưu nguồn' : 'Lưu nguồn mới');
  const title = held ? `Sửa nguồn “${held.name}”` : 'Nguồn mới';
  const form = h(
    'form',
    { class: 'sheet', novalidate: true, 'aria-label': title },
    h('h3', {}, title),
    h(
      'div',
      { class: 'grid' },
      field('Tên nguồn', text('name', held?.name)),
      field(
        'Loại',
        select(
          'kind',
          kinds.map((name) => [name, KINDS[name]] as const),
          held?.kind,
        ),
      ),
      h(
        'div',
        { class: 'wide' },
        field('Địa chỉ', text('address', held?.address, { type: 'url', placeholder: 'https://' })),
      ),
      field('Kiểm tra mỗi', select('intervalMinutes', intervals, minutes)),
      settings.filter(([setting]) => !inSelectors(setting)).map(([, element]) => element),
      tick(
        'Kiểm tra theo lịch',
        h('input', { type: 'checkbox', name: 'enabled', checked: held?.enabled ?? true }),
      ),
    ),
    h(
      'p',
      { class: 'buttons' },
      save,
      button('Thôi', () => done(null), { look: 'quiet' }),
    ),
  );
  const settle = () => {
    const uses = usesOf(form, domain);
    for (const [setting, element] of settings) element.hidden = !uses.has(setting);
  };
  settle();
  form.addEventListener('change', settle);
  const keep = async () => {
    clearFaults(form);
    try {
      const source = told(form, domain);
      const { data } = await (held
        ? send<Source>('PUT', `/sources/${held.id}`, source)
        : send<Source>('POST', '/sources', source));
      done(data);
      say(`Đã lưu nguồn “${data.name}”.`);
    } catch (error) {
      if (!(error instanceof Refused) || error.faults.length === 0) throw error;
      tellFaults(form, error.faults);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act(save, keep);
  });
  return form;
}
