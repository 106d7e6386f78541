/** Nodes made without markup, so that nothing from an answer is ever parsed as HTML (and Trusted Types hold). */
export type Child = Node | string | number | null | undefined | false | Child[];
type Given = string | number | boolean | null | undefined | ((event: never) => void);

/** An element with attributes (a function listens to the event of its name) and children. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Record<string, Given> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') made.addEventListener(name, value as unknown as EventListener);
    else if (value != null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...nodes(children));
  return made;
}

/** Children as they can be appended; what is absent is left out. */
export const nodes = (children: Child[]): (Node | string)[] =>
  children
    .flat(9 as 1)
    .flatMap((child) =>
      child == null || child === false || child === '' ? [] : [child instanceof Node ? child : String(child)],
    );

/** Joins what is present with a middle dot. */
export const dotted = (...parts: (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ');
