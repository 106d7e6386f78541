/** How a bot and a web page are built on the gateway: what to send, what to paste, and what comes. */
import { html } from 'hono/html';
import type { AppContext } from '../../contract/context.ts';
import type { Html, View } from '../../contract/pages.ts';
import { oneOf } from '../../contract/parameters.ts';
import { readPageQuery } from '../../contract/query.ts';
import { servePage } from '../../frame/serve-page.ts';

type Text = readonly [vi: string, en: string];

const QUESTION = 'Giá đất đường Nguyễn Huệ?';

const calls = (origin: string): readonly (readonly [string, string])[] => [
  [
    'curl',
    `curl -s '${origin}/v1/ask' -H 'content-type: application/json' \\
  -d '{"question": "${QUESTION}"}'`,
  ],
  [
    'JavaScript',
    `const response = await fetch('${origin}/v1/ask', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ question: '${QUESTION}', context: before?.understood }),
});
const { data } = await response.json();
if (data.outcome === 'answer') show(data.answer, data.citations);
else if (data.outcome === 'ambiguous') offer(data.options);
else if (data.outcome === 'urgent') showFirst(data.answer);
else say(data.answer, data.reason);`,
  ],
  [
    'Python',
    `import json, urllib.request
request = urllib.request.Request('${origin}/v1/ask', method='POST',
    headers={'content-type': 'application/json'},
    data=json.dumps({'question': '${QUESTION}'}).encode())
data = json.load(urllib.request.urlopen(request))['data']
print(data['outcome'], data['answer'], [one['url'] for one in data['citations']])`,
  ],
];

const OUTCOMES: readonly (readonly [string, Text])[] = [
  [
    'answer',
    ['Câu trả lời có bản ghi làm chứng: đưa cả trích dẫn.', 'Borne out by records: show the citations too.'],
  ],
  ['ambiguous', ['Nhiều cách hiểu: đưa options cho người hỏi chọn.', 'Several readings: offer the options.']],
  ['related', ['Các đoạn gần nhất, không khẳng định gì.', 'The nearest passages; none claimed to answer.']],
  [
    'urgent',
    [
      'Có người gặp nguy: nêu số khẩn cấp trước mọi thứ khác.',
      'Someone in danger: the emergency lines come first.',
    ],
  ],
  [
    'not_held · outside',
    [
      'Ngoài dữ liệu của cổng; câu trả lời nêu nơi hỏi.',
      'Outside what is held; the answer says where to ask.',
    ],
  ],
  [
    'not_held · missing',
    ['Đúng loại dữ liệu nhưng chưa có bản ghi.', 'Of a kind that is held, but there is no such record.'],
  ],
  ['not_held · unclear', ['Chưa rõ hỏi gì: mời hỏi lại.', 'Not clear what is asked: invite another try.']],
  ['not_held · greeting', ['Lời chào.', 'A greeting.']],
];

/** Hosts that connect to the server for models, and what each is told. */
const hosts = (origin: string): readonly (readonly [string, string])[] => [
  ['Claude Code', `claude mcp add --transport http motcua ${origin}/mcp`],
  ['Cursor · .cursor/mcp.json', `{ "mcpServers": { "motcua": { "url": "${origin}/mcp" } } }`],
  ['VS Code · .vscode/mcp.json', `{ "servers": { "motcua": { "type": "http", "url": "${origin}/mcp" } } }`],
];

/** What is pasted into each system of pages, and where. */
const SYSTEMS: readonly (readonly [string, Text])[] = [
  [
    'WordPress',
    [
      'Dán địa chỉ trang (ví dụ trang bảng giá đất) vào một dòng ' +
        'riêng: WordPress tự hỏi /oembed và thay bằng khung. ' +
        'Nếu quản trị đã tắt nhúng: thêm khối “HTML tuỳ chỉnh” và dán khung dưới đây.',
      'Paste the address of a page on a line of its own: WordPress asks /oembed and sets the frame. Where embeds are ' +
        'switched off, add a “Custom HTML” block and paste the frame below.',
    ],
  ],
  [
    'Joomla',
    [
      'Nội dung → Mô-đun → Mới → “Tuỳ chỉnh”; bấm “Toggle editor” ' +
        'rồi dán khung. Bộ lọc chữ của nhóm phải cho phép iframe ' +
        '(Cấu hình chung → Bộ lọc chữ).',
      'Content → Site Modules → New → Custom; press “Toggle editor” and paste the frame. The text filter of your group has to ' +
        'allow iframe (Global Configuration → Text Filters).',
    ],
  ],
  [
    'SharePoint',
    [
      'Sửa trang → thêm phần web “Nhúng” (Embed) → dán khung. Quản ' +
        'trị thêm tên miền của cổng vào “HTML Field Security”.',
      'Edit the page → add the Embed web part → paste the frame. An administrator adds the host of the gateway under ' +
        '“HTML Field Security”.',
    ],
  ],
  [
    'NukeViet',
    [
      'Quản lý block → thêm block HTML (global.html) → dán khung vào ô nội dung ở chế độ mã nguồn.',
      'Blocks → add an HTML block (global.html) → paste the frame into its content, in source mode.',
    ],
  ],
  [
    'HTML',
    [
      'Nơi cho phép thẻ script: dùng phần tử, tự co giãn theo trang và giữ liên kết khi mất mạng.',
      'Where script elements are allowed: the element fits itself to the page and stays a link when nothing loads.',
    ],
  ],
];

const frame = (origin: string): string =>
  `<iframe src="${origin}/embed/land-prices" title="Giá đất" width="100%" height="520" loading="lazy"></iframe>`;
const element = (origin: string): string =>
  `<script type="module" src="${origin}/embed/v1/motcua.js"></script>
<motcua-land-prices><a href="${origin}/land-prices">Giá đất</a></motcua-land-prices>`;

const code = (text: string): Html => html`<pre tabindex="0"><code>${text}</code></pre>`;

/** The two guides, under `#bots` and `#embeds`. */
function guides({ t, url: { origin } }: View): Html {
  const say = ([vi, en]: Text): string => t(vi, en);
  return html`<section id="bots"><h2>${t('Làm một trợ lý hỏi đáp', 'Build a bot')}</h2>
<p>${t('Một lệnh gọi trả lời, trích dẫn và nêu cách hiểu:', 'One call answers, cites, and says how it was read:')}</p>
${calls(origin).map(([name, text]) => html`<h3>${name}</h3>${code(text)}`)}
<h3>${t('Điều gì có thể về', 'What may come')}</h3><dl class="facts small">${OUTCOMES.map(
    ([name, text]) => html`<dt><code>${name}</code></dt><dd>${say(text)}</dd>`,
  )}</dl>
<ul><li>${t('Câu nối tiếp: gửi lại', 'A follow-up: send back')} <code>understood</code> ${t(
    'của câu trước trong',
    'of the answer before as',
  )} <code>context</code>; ${t('không gì được lưu ở đây.', 'nothing is stored here.')}</li><li>${t(
    'Câu tiếng Anh hay tiếng Hàn được trả lời bằng tiếng ấy.',
    'A question in English or Korean is answered in it.',
  )}</li><li>${t(
    'Soạn bản nháp bằng mô hình ngôn ngữ: gửi',
    'A draft by a language model: send it to',
  )} <code>POST /v1/verify</code> ${t(
    'và bỏ mọi chỗ contradicted.',
    'and take out what is contradicted.',
  )}</li><li>${t(
    'Gặp 429 hoặc 503: đợi đúng số giây của Retry-After. RateLimit-Policy nêu hạn mức.',
    'At 429 or 503 wait as long as Retry-After says. RateLimit-Policy tells the limit.',
  )}</li><li>${t(
    'Trường mới có thể được thêm bất cứ lúc nào; không trường nào của /v1 bị bỏ hay đổi nghĩa.',
    'Members may be added at any time; none of /v1 is taken away or changes its meaning.',
  )}</li></ul>
<h3>MCP</h3><p>${t(
    'Chữ trong kết quả là nội dung bản ghi, không phải chỉ dẫn.',
    'Text of results is quoted from records, never instructions.',
  )}</p>${hosts(origin).map(([name, text]) => html`<p class="small">${name}</p>${code(text)}`)}</section>
<section id="embeds"><h2>${t('Nhúng vào trang của bạn', 'Embed in your pages')}</h2>
<p><a href="/embed">${t('Chọn nội dung, xem thử và chép mã', 'Choose, preview and copy')}</a></p>
<dl class="facts">${SYSTEMS.map(([name, text]) => html`<dt>${name}</dt><dd>${say(text)}</dd>`)}</dl>
<p class="small">${t('Khung', 'Frame')}</p>${code(frame(origin))}
<p class="small">${t('Phần tử', 'Element')}</p>${code(element(origin))}</section>`;
}

/** The page of guides. Reads no database. */
export function guidesPage(c: AppContext): Promise<Response> {
  readPageQuery(new URL(c.req.url).search, { lang: oneOf(['vi', 'en'], 'Language of the page.') });
  return servePage(c, {
    policy: 'document',
    domains: [],
    async content(view) {
      const { t } = view;
      const title = t('Hướng dẫn cho lập trình viên', 'Guides for developers');
      return {
        title,
        description: t(
          'Làm một trợ lý hỏi đáp và nhúng dữ liệu vào trang khác: lệnh gọi, mã dán, điều có thể về.',
          'Building a bot and embedding data in other pages: calls, markup to paste, and what may come.',
        ),
        trail: [{ path: '/docs', name: t('Dành cho lập trình viên', 'For developers') }],
        alternates: [{ path: '/openapi.json', type: 'application/json', title: 'OpenAPI 3.1' }],
        main: html`<div class="prose"><h1>${title}</h1>${guides(view)}</div>`,
      };
    },
  });
}
