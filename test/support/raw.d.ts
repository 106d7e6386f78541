declare module '*?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Modules of the files that fit a pattern, by their paths, as Vite bundles them. */
  glob<T>(pattern: string, options: { eager: true; query?: '?raw'; import?: 'default' }): Record<string, T>;
}
