/** The second layer as a sheet along the side where a line ends, as high as the page. On a phone it is the page. */
export const styles = `
[aria-labelledby=heading] {
  inset: 0;
  inset-inline-start: auto;
  width: min(32em, 100%);
  height: 100%;
  max-width: none;
  max-height: none;
  margin: 0;
  border-width: 0;
  border-inline-start-width: 1px;
  border-radius: 0;
  animation-name: slide;
}
[aria-labelledby=heading][open] { display: grid; grid-template-rows: auto 1fr auto }
[dir=rtl] { --from: -3em }
@keyframes slide { 0% { opacity: 0; transform: translateX(var(--from, 3em)) } }
@media (prefers-reduced-motion) { [aria-labelledby=heading] { animation-name: fade } }
`
