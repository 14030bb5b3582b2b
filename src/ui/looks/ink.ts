/** The theme `ink`: black on white or white on black, square, drawn with one line. */
export const styles = `
@supports (color: light-dark(red, red)) { :host>div {
  --paper: var(--askfirst-background, light-dark(#fff, #000));
  color: var(--askfirst-text, light-dark(#000, #fff));
  --line: var(--askfirst-border, 2px solid);
  --accent: var(--askfirst-accent, light-dark(#000, #fff));
  --on: var(--askfirst-accent-text, light-dark(#fff, #000));
  --radius: var(--askfirst-radius, 0);
  --shadow: var(--askfirst-shadow, none);
} }
`
