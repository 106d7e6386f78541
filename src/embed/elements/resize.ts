/** In a partner's page: gives each iframe of this gateway the height it reports. Sets the attribute, not a style. */
const origin = new URL(import.meta.url).origin;

addEventListener('message', (event) => {
  const { type, height } = (event.data ?? {}) as { type?: unknown; height?: unknown };
  if (event.origin !== origin || type !== 'motcua:height' || typeof height !== 'number') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === event.source) frame.height = String(Math.min(Math.max(height, 60), 20_000));
  }
});

export {};
