/** A component as its author wrote it: a site's own build compiles it. */
declare module '*.svelte' {
  const component: import('svelte').Component<never>
  export default component
}
