/**
 * In the page of an iframe: tells the page around it how tall the content is, whenever that changes.
 * Message: `{ type: 'motcua:height', height: <CSS pixels>, id: <the id parameter or null> }`.
 */
const id = new URLSearchParams(location.search).get('id');

const tell = (): void => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // A height is no secret, and who embeds the page is not known here.
  parent.postMessage({ type: 'motcua:height', height, id }, '*');
};

new ResizeObserver(tell).observe(document.body);
addEventListener('load', tell);

export {};
