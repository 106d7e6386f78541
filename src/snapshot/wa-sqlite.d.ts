declare module '@journeyapps/wa-sqlite/dist/wa-sqlite.wasm' {
  const compiled: WebAssembly.Module;
  export default compiled;
}
