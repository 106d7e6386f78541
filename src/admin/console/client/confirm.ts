/** A question before something that readers would notice. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import { byId } from './feedback.ts';

/** Asks in a dialog and answers whether to go on; Escape and the first button do not. */
export function confirmed(question: string, consequence: Child[], yes: string): Promise<boolean> {
  return new Promise((resolve) => {
    const no = h('button', { type: 'button', class: 'quiet' }, 'Không, quay lại');
    const go = h('button', { type: 'button', class: 'danger' }, yes);
    const dialog = h(
      'dialog',
      { 'aria-labelledby': 'question', 'aria-describedby': 'consequence' },
      h('h2', { id: 'question' }, question),
      h('div', { id: 'consequence' }, consequence),
      h('p', { class: 'buttons' }, no, go),
    );
    no.addEventListener('click', () => dialog.close());
    go.addEventListener('click', () => dialog.close('yes'));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    byId('main').append(dialog);
    dialog.showModal();
    no.focus();
  });
}
