/** On the builder page: snippet and preview follow the form, and a button copies. Without it the form is sent. */
interface Described {
  html: string;
  element: { html: string; pinned: string };
}

const form = document.querySelector<HTMLFormElement>('form[data-builder]');
const frame = document.querySelector<HTMLIFrameElement>('iframe[data-preview]');
const said = document.querySelector('[data-said]');
let going: AbortController | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Address of the preview: what the form says, without what is empty. */
function address(fields: HTMLFormElement): URL {
  const url = new URL(`/embed/${fields.dataset.builder}`, location.href);
  for (const [name, value] of new FormData(fields)) {
    if (value && name !== 'of' && name !== 'lang')
      url.searchParams.set(name === 'language' ? 'lang' : name, String(value));
  }
  return url;
}

async function follow(fields: HTMLFormElement): Promise<void> {
  going?.abort();
  going = new AbortController();
  const url = address(fields);
  try {
    const response = await fetch(`/oembed?${new URLSearchParams({ url: url.href })}`, {
      signal: going.signal,
    });
    const body = (await response.json()) as Described & { errors?: { message: string }[] };
    if (!response.ok) {
      if (said) said.textContent = body.errors?.[0]?.message ?? '';
      return;
    }
    const code = { element: body.element.html, pinned: body.element.pinned, frame: body.html };
    for (const [name, text] of Object.entries(code)) {
      const shown = document.querySelector(`[data-code=${name}]`);
      if (shown) shown.textContent = text;
    }
    if (said) said.textContent = said.getAttribute('data-said');
    if (frame && frame.src !== url.href) frame.src = url.href;
  } catch {
    // The next change asks again; the form can still be sent.
  }
}

form?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => follow(form), 400);
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  follow(form);
});

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.querySelector(`[data-code=${button.dataset.copy}]`)?.textContent ?? '';
    await navigator.clipboard.writeText(text).then(
      () => {
        if (said) said.textContent = button.dataset.done ?? '';
      },
      () => undefined,
    );
  });
}

export {};
