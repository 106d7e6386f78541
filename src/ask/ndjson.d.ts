/** Newline-delimited JSON is bundled as text. */
declare module '*.ndjson' {
  const text: string;
  export default text;
}
