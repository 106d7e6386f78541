/** Below a page: copies its address, hands it to the phone's own sheet, prints it. Without it the links alone stand there. */
const share = document.querySelector('nav.share ul');
const english = document.documentElement.lang === 'en';

/** A button at the end of the list; its text is answered by what happened, for a while. */
function offer(text: string, act: () => Promise<string | undefined> | undefined): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = text;
  button.addEventListener('click', async () => {
    const done = await act();
    if (!done) return;
    button.textContent = done;
    setTimeout(() => {
      button.textContent = text;
    }, 2_500);
  });
  const entry = document.createElement('li');
  entry.append(button);
  share?.append(entry);
}

const address = (): string => location.href;

if (navigator.clipboard)
  offer(english ? 'Copy link' : 'Chép liên kết', async () => {
    await navigator.clipboard.writeText(address());
    return english ? 'Copied' : 'Đã chép';
  });
if ('share' in navigator)
  offer(english ? 'Share…' : 'Gửi qua ứng dụng…', async () => {
    // A sheet closed without a choice is no fault.
    await navigator.share({ title: document.title, url: address() }).catch(() => undefined);
    return undefined;
  });
offer(english ? 'Print' : 'In trang', () => {
  print();
  return undefined;
});

export {};
