/**
 * The one script: results while typing on the front page. Without it the form asks the server. It reads this
 * gateway's own interface and writes text, never markup.
 */
export const SCRIPT = `
const form = document.querySelector('form[data-live]');
const input = form && form.querySelector('input[name=q]');
const live = document.getElementById('live');
const said = document.getElementById('said');
if (input && live && said) {
  const english = document.documentElement.lang === 'en';
  let timer, going;
  const node = (name, text, parent) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  };
  const local = (path) => {
    const url = new URL(path, location.href);
    if (english) url.searchParams.set('lang', 'en');
    return url.pathname + url.search + url.hash;
  };
  const list = (title, items) => {
    node('h2', title, live);
    const all = node('ul', '', live);
    for (const { text, detail, page } of items) {
      const entry = node('li', '', all);
      node('a', text, entry).href = local(page);
      if (detail) node('small', detail.length > 110 ? detail.slice(0, detail.lastIndexOf(' ', 110)) + '…' : detail, entry);
    }
  };
  const close = () => { live.hidden = true; live.textContent = ''; said.textContent = ''; };
  const ask = async () => {
    const q = input.value.trim();
    if (going) going.abort();
    if (q.length < 2) return close();
    going = new AbortController();
    const get = (path) => fetch(path + encodeURIComponent(q), { signal: going.signal }).then((r) => r.ok ? r.json() : { data: [] });
    try {
      const [names, groups] = await Promise.all([get('/v1/suggest?q='), get('/v1/search?q=')]);
      live.textContent = '';
      if (names.data.length) list(english ? 'Did you mean' : 'Gợi ý', names.data.slice(0, 4));
      let count = 0;
      for (const group of groups.data) {
        count += group.total;
        list(english ? group.labelEn : group.label, group.hits.slice(0, 3).map((hit) => ({ text: hit.title, detail: hit.summary, page: hit.page })));
        if (group.total > 3) {
          const more = node('a', english ? 'All ' + group.total : 'Xem cả ' + group.total + ' kết quả', node('p', '', live));
          more.href = local(group.more);
        }
      }
      live.hidden = !live.childElementCount;
      said.textContent = count
        ? (english ? count + ' results below' : 'Có ' + count + ' kết quả bên dưới')
        : (english ? 'Nothing found yet' : 'Chưa tìm thấy gì');
    } catch (error) {
      if (error.name !== 'AbortError') close();
    }
  };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 160); });
  form.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step || live.hidden) return;
    const stops = [input, ...live.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    if (at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
}
`;
