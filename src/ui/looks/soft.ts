/** The theme `soft`: round, lifted off the page by its shadow; in the dark and in forced colours a line does that. */
export const styles = `
@supports (color: light-dark(red, red)) { :host>div {
  --paper: var(--askfirst-background, light-dark(#fff, #1e1c28));
  color: var(--askfirst-text, light-dark(#25223a, #e9e7f4));
  --line: var(--askfirst-border, 1px solid light-dark(#0000, #45415a));
  --accent: var(--askfirst-accent, light-dark(#5437c6, #c0b2ff));
  --on: var(--askfirst-accent-text, light-dark(#fff, #1e1c28));
  --radius: var(--askfirst-radius, 20px);
  --shadow: var(--askfirst-shadow, 0 8px 48px #25223a40);
} }
`
