/** Files that reach each other by imports: the strongly connected parts of more than one file, by Tarjan's method. */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string): void => {
    const at = index.size;
    index.set(file, at);
    let low = at;
    open.push(file);
    isOpen.add(file);
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue;
      if (!index.has(next)) {
        visit(next);
        low = Math.min(low, lowest.get(next) ?? low);
      } else if (isOpen.has(next)) low = Math.min(low, index.get(next) ?? low);
    }
    lowest.set(file, low);
    if (low !== at) return;
    const circle = open.splice(open.indexOf(file));
    for (const each of circle) isOpen.delete(each);
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return circles;
}
