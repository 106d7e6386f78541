/** The console's script: talks to the admin API with a token that lives in this page's memory alone. */
export const CONSOLE_SCRIPT = `
const $ = (id) => document.getElementById(id);
const say = (text) => { $('status').textContent = text; };
let token = '';
let file = null;
let previewed = false;
const TYPES = { ndjson: 'application/x-ndjson', jsonl: 'application/x-ndjson', csv: 'text/csv', tsv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xml: 'application/rss+xml', rss: 'application/rss+xml', atom: 'application/atom+xml', html: 'text/html' };
const NAMES = { added: 'thêm', changed: 'đổi', removed: 'gỡ', unchanged: 'giữ nguyên' };
const STATES = { current: 'đang dùng', earlier: 'trước đây', 'rolled-back': 'đã quay lại từ đây', discarded: 'không còn dữ liệu' };
const cell = (tag, content) => { const e = document.createElement(tag); if (content instanceof Node) e.append(content); else e.textContent = content ?? ''; return e; };
function table(caption, headings, rows) {
  const box = cell('div'); box.className = 'scroll'; box.tabIndex = 0; box.setAttribute('role', 'region'); box.setAttribute('aria-label', caption);
  const t = document.createElement('table'); t.append(cell('caption', caption));
  const head = document.createElement('tr'); for (const h of headings) { const th = cell('th', h); th.scope = 'col'; head.append(th); }
  const thead = document.createElement('thead'); thead.append(head); const body = document.createElement('tbody');
  for (const row of rows) { const tr = document.createElement('tr'); for (const c of row) tr.append(cell('td', c)); body.append(tr); }
  t.append(thead, body); box.append(t); return box;
}
async function call(path, init = {}) {
  const response = await fetch(path, { ...init, headers: { authorization: 'Bearer ' + token, ...init.headers } });
  const body = await response.json().catch(() => ({}));
  if (!body.data) throw new Error(body.detail || 'Lỗi ' + response.status);
  return body.data;
}
async function guarded(work) {
  try { await work(); } catch (error) { say(error instanceof TypeError ? 'Không kết nối được với máy chủ.' : error.message); }
}
const shown = (value) => value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
function difference(change) {
  const box = document.createElement('div');
  const names = change.outcome === 'added' ? Object.keys(change.after).slice(0, 4) : Object.keys(change.after).filter((name) => JSON.stringify(change.after[name]) !== JSON.stringify(change.before?.[name]));
  for (const name of names) {
    const line = document.createElement('p'); line.append(name + ': ');
    if (change.before) line.append(cell('del', shown(change.before[name])), ' ');
    line.append(cell('ins', shown(change.after[name]))); box.append(line);
  }
  return box;
}
function showReport(report) {
  const out = $('report'); out.replaceChildren();
  const counts = document.createElement('ul'); counts.className = 'counts';
  const add = (name, n) => { const li = document.createElement('li'); li.append(cell('b', n.toLocaleString('vi-VN')), name); counts.append(li); };
  add('dòng', report.rows); add('nhận', report.accepted); add('từ chối', report.rejected);
  for (const name of Object.keys(NAMES)) add(NAMES[name], report.diff[name]);
  out.append(counts);
  const lines = (list) => list.map((l) => [String(l.row), l.column ?? '', l.value ?? '', l.message]);
  if (report.errors.length) out.append(table('Dòng phải sửa', ['Dòng', 'Cột', 'Giá trị', 'Vì sao'], lines(report.errors)));
  if (report.warnings.length) out.append(table('Cần xem lại (' + report.warningCount + ')', ['Dòng', 'Cột', 'Giá trị', 'Vì sao'], lines(report.warnings)));
  if (report.changes.length) out.append(table('Thay đổi theo bản ghi', ['Mã', 'Việc', 'Khác gì'], report.changes.map((c) => [c.id, NAMES[c.outcome], difference(c)])));
}
async function send(mode) {
  if (!file) { say('Hãy chọn một tệp.'); return; }
  const extension = file.name.toLowerCase().replace(/\\.gz$/, '').split('.').pop();
  const type = TYPES[extension];
  if (!type) { say('Không biết định dạng .' + extension + '.'); return; }
  say(mode === 'preview' ? 'Đang kiểm tra…' : 'Đang công bố…');
  const query = new URLSearchParams({ mode, strategy: $('strategy').value, source: file.name });
  const report = await call('/v1/admin/imports/' + $('domain').value + '?' + query, { method: 'POST', body: file, headers: { 'content-type': type } });
  showReport(report);
  previewed = mode === 'preview' && report.rejected === 0 && report.accepted > 0;
  $('publish').disabled = !previewed;
  say(mode === 'preview' ? (report.rejected ? 'Có ' + report.rejected + ' dòng phải sửa; chưa có gì được ghi.' : 'Xem trước xong; chưa có gì được ghi.') : report.published ? 'Đã công bố ấn bản ' + report.edition + '.' : 'Không công bố: có dòng phải sửa.');
  if (mode === 'publish') await showHistory();
}
async function showHistory() {
  const editions = await call('/v1/admin/editions/' + $('domain').value);
  $('history').replaceChildren(editions.length === 0 ? cell('p', 'Chưa có ấn bản nào.') : table('Lịch sử ấn bản', ['Ấn bản', 'Lúc', 'Ai', 'Nguồn', 'Bản ghi', 'Thay đổi', 'Trạng thái', 'Việc'], editions.map((e) => {
    const back = document.createElement('button'); back.type = 'button'; back.textContent = 'Dùng ấn bản ' + e.number; back.hidden = e.state === 'current' || e.state === 'discarded';
    back.onclick = () => guarded(async () => { await call('/v1/admin/editions/' + $('domain').value + '/' + e.number + '/rollback', { method: 'POST' }); say('Đang dùng ấn bản ' + e.number + '.'); await showHistory(); });
    return [String(e.number), new Date(e.publishedAt).toLocaleString('vi-VN'), e.publishedBy, e.source ?? '', e.records.toLocaleString('vi-VN'), Object.keys(NAMES).filter((n) => e.diff[n]).map((n) => NAMES[n] + ' ' + e.diff[n]).join(', '), STATES[e.state], back];
  })));
}
async function showTokens() {
  const box = $('tokens');
  let tokens; try { tokens = await call('/v1/admin/tokens'); } catch { box.hidden = true; return; }
  box.hidden = false;
  $('token-list').replaceChildren(tokens.length === 0 ? cell('p', 'Chưa có mã nào ngoài mã quản trị.') : table('Mã truy cập', ['Tên', 'Quyền', 'Tạo lúc', 'Trạng thái', 'Việc'], tokens.map((t) => {
    const end = document.createElement('button'); end.type = 'button'; end.textContent = 'Thu hồi ' + t.name; end.hidden = Boolean(t.revokedAt);
    end.onclick = () => guarded(async () => { await call('/v1/admin/tokens/' + t.id, { method: 'DELETE' }); say('Đã thu hồi ' + t.name + '.'); await showTokens(); });
    return [t.name, t.scopes.join(', '), new Date(t.createdAt).toLocaleString('vi-VN'), t.revokedAt ? 'đã thu hồi' : 'đang dùng', end];
  })));
}
function choose(chosen) {
  file = chosen ?? null; previewed = false; $('publish').disabled = true; $('report').replaceChildren();
  $('file-name').textContent = file ? file.name + ' (' + Math.ceil(file.size / 1024).toLocaleString('vi-VN') + ' kB)' : '';
}
$('sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  guarded(async () => {
    token = $('token').value.trim();
    await showHistory(); await showTokens();
    $('token').value = ''; $('sign-in').hidden = true; $('work').hidden = false; say('Đã đăng nhập. Mã chỉ ở trong bộ nhớ của trang này.'); $('domain').focus();
  });
});
$('sign-out').onclick = () => { token = ''; $('work').hidden = true; $('sign-in').hidden = false; say('Đã đăng xuất.'); $('token').focus(); };
$('domain').onchange = () => { choose(null); $('file').value = ''; guarded(showHistory); };
$('strategy').onchange = () => { previewed = false; $('publish').disabled = true; };
$('file').onchange = () => { choose($('file').files[0]); };
$('preview').onclick = () => guarded(() => send('preview'));
$('publish').onclick = () => guarded(() => send('publish'));
const drop = $('drop');
drop.addEventListener('dragover', (event) => { event.preventDefault(); drop.dataset.over = ''; });
drop.addEventListener('dragleave', () => { delete drop.dataset.over; });
drop.addEventListener('drop', (event) => { event.preventDefault(); delete drop.dataset.over; choose(event.dataTransfer.files[0]); guarded(() => send('preview')); });
$('new-token').addEventListener('submit', (event) => {
  event.preventDefault();
  guarded(async () => {
    const made = await call('/v1/admin/tokens', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: $('token-name').value, scopes: [$('token-scope').value] }) });
    $('made').textContent = made.token; $('made').hidden = false; say('Mã mới chỉ hiện một lần, hãy chép lại.'); await showTokens();
  });
});
`;
