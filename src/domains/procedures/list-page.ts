import { html } from 'hono/html';
import type { ListDesign } from '../../contract/pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { PROCEDURE_LEVELS, type ProcedureRecord } from './record.ts';

const ENGLISH: Readonly<Record<(typeof PROCEDURE_LEVELS)[number], string>> = {
  'Cấp bộ': 'Ministry',
  'Cấp tỉnh': 'Province',
  'Cấp huyện': 'District',
  'Cấp xã': 'Commune or ward',
  'Cơ quan khác': 'Another body',
};

export const procedureList: ListDesign = {
  words: ['q'],
  form: ({ t }) => ({
    first: [
      { name: 'q', label: t('Việc cần làm, hoặc mã thủ tục', 'What you need, or a code'), type: 'search' },
      {
        name: 'level',
        label: t('Cấp thực hiện', 'Level'),
        options: [
          ['', t('Mọi cấp', 'Any')],
          ...PROCEDURE_LEVELS.map((level) => [level, t(level, ENGLISH[level])] as const),
        ],
      },
    ],
    more: [
      { name: 'field', label: t('Lĩnh vực', 'Field') },
      { name: 'agency', label: t('Cơ quan thực hiện', 'Body') },
      { name: 'forWhom', label: t('Dành cho', 'For whom') },
    ],
    button: t('Tìm thủ tục', 'Search'),
  }),
  card(view, given) {
    const record = given as unknown as ProcedureRecord;
    const lang = inVietnamese(view);
    const link = view.to(recordPath('procedures', record.id));
    const papers = record.documents.filter(({ isNote }) => !isNote).length;
    return html`<h3><a href="${link}"${lang}>${record.title}</a></h3>
<p${lang}>${record.level}${record.agency ? html` · ${record.agency}` : ''}</p>
<ul class="tags"${lang}><li>${record.field}</li>
${papers === 0 ? '' : html`<li class="soft">${view.t(`${papers} loại giấy tờ`, `${papers} papers`)}</li>`}
${record.timeLimit ? html`<li class="soft">${shortened(record.timeLimit.text)}</li>` : ''}
<li class="soft">${record.code}</li></ul>`;
  },
};

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
