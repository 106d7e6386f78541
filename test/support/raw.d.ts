declare module '*?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Files of a pattern, put in place by Vite. */
  glob<T>(pattern: string, options: { query: string; import: string; eager: true }): Record<string, T>;
}
