/** Where a file is dropped or chosen. */
import { h } from '../../../embed/elements/dom.ts';
import { size } from './format.ts';
import { ACCEPT } from './upload.ts';

/** The box; `chosen` hears of each file. A file dropped beside it must not take the page away. */
export function dropBox(chosen: (file: File) => void) {
  const input = h('input', { type: 'file', accept: ACCEPT, id: 'file', 'aria-describedby': 'file-name' });
  const name = h('p', { id: 'file-name' });
  const box = h(
    'div',
    { class: 'drop' },
    h('p', {}, 'Kéo tệp vào đây, hoặc'),
    input,
    h('label', { for: 'file', class: 'button quiet' }, 'Chọn tệp'),
    h('p', { class: 'hint' }, 'CSV, XLSX, Word, PDF, NDJSON, RSS, Atom, HTML; có thể nén .gz; đến 100 MB'),
    name,
  );
  const show = (file: File | null) => {
    name.replaceChildren(...(file ? [h('b', {}, file.name), ` (${size(file.size)})`] : []));
  };
  const take = (file: File | null | undefined) => {
    if (!file) return;
    show(file);
    chosen(file);
  };
  input.addEventListener('change', () => {
    take(input.files?.[0]);
    // The same name chosen again, once the file is mended, is a change too.
    input.value = '';
  });
  addEventListener('dragover', (event) => {
    event.preventDefault();
    if (event.dataTransfer)
      event.dataTransfer.dropEffect = box.contains(event.target as Node) ? 'copy' : 'none';
  });
  addEventListener('drop', (event) => event.preventDefault());
  box.addEventListener('dragover', () => box.setAttribute('data-over', ''));
  box.addEventListener('dragleave', () => box.removeAttribute('data-over'));
  box.addEventListener('drop', (event) => {
    box.removeAttribute('data-over');
    take(event.dataTransfer?.files[0]);
  });
  return {
    box,
    clear: () => show(null),
  };
}
