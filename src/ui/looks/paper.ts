/** The theme `paper`: ink on warm paper, with the letters of a book. */
export const styles = `
@supports (color: light-dark(red, red)) { :host>div {
  font-family: var(--askfirst-font, Charter, Georgia, serif);
  --paper: var(--askfirst-background, light-dark(#fdf8ee, #221c16));
  color: var(--askfirst-text, light-dark(#2b2118, #f1e7d8));
  --line: var(--askfirst-border, 1px solid light-dark(#b8a888, #6f604c));
  --accent: var(--askfirst-accent, light-dark(#8a3a12, #f0b489));
  --on: var(--askfirst-accent-text, light-dark(#fff, #221c16));
  --radius: var(--askfirst-radius, 3px);
  --shadow: var(--askfirst-shadow, 0 2px 16px #2b211826);
} }
`
