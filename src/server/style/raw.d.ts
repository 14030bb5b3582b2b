/** A style sheet's text: the build puts it into the module, so that nothing is read at run time, on an edge runtime either. */
declare module '*.css?raw' {
  const text: string
  export default text
}
