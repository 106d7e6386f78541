/**
 * The reading room of a law: marks in the contents the article being read, follows an anchor into the part that has
 * it, and copies a citation. Without it the contents are links, and a citation is text to select.
 */
const contents = document.querySelector('.contents');
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href]')];
const english = document.documentElement.lang === 'en';

/** An anchor that only the contents bear is of an article in another part. */
function followAnchor(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLAnchorElement && contents?.contains(target)) location.replace(target.href);
}

/** Marks the article at the top of the window. */
function markCurrent(): void {
  const articles = [...document.querySelectorAll('.law section[id]')];
  const byAnchor = new Map(links.map((link) => [link.hash.slice(1), link]));
  const seen = new Set<Element>();
  let current: HTMLAnchorElement | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      const top = articles.find((article) => seen.has(article));
      const next = top && byAnchor.get(top.id);
      if (!next || next === current) return;
      current?.removeAttribute('aria-current');
      next.setAttribute('aria-current', 'location');
      current = next;
      const list = next.closest('ol');
      // Scrolls the contents alone: the page itself stays where the reader is.
      if (list && list.scrollHeight > list.clientHeight)
        list.scrollTop = next.offsetTop - list.offsetTop - 80;
    },
    { rootMargin: '0px 0px -55% 0px' },
  );
  for (const article of articles) observer.observe(article);
}

/** A button that copies the citation it stands beside. */
function offerCopy(): void {
  const citation = document.getElementById('citation');
  if (!citation || !navigator.clipboard) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = english ? 'Copy' : 'Chép';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(citation.textContent?.trim() ?? '');
    button.textContent = english ? 'Copied' : 'Đã chép';
  });
  citation.after(button);
}

followAnchor();
addEventListener('hashchange', followAnchor);
markCurrent();
offerCopy();

export {};
