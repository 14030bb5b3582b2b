import { html, raw } from 'hono/html'

const NOTES = {
  en: [
    'A brick from 1911, with a thumbprint',
    'Otter tracks, kilometre 7',
    'The ferryman’s list of floods',
    'Blue clay under the old mill',
    'Where the willow stood',
  ],
  ro: [
    'O cărămidă din 1911, cu o amprentă',
    'Urme de vidră, kilometrul 7',
    'Lista de inundații a barcagiului',
    'Lut albastru sub moara veche',
    'Aici a fost salcia',
  ],
  pt: [
    'Um tijolo de 1911, com uma impressão digital',
    'Pegadas de lontra, quilómetro 7',
    'A lista de cheias do barqueiro',
    'Argila azul sob o velho moinho',
    'Aqui estava o salgueiro',
  ],
  lv: [
    '1911. gada ķieģelis ar pirksta nospiedumu',
    'Ūdra pēdas, 7. kilometrs',
    'Prāmnieka plūdu saraksts',
    'Zilais māls zem vecajām dzirnavām',
    'Te stāvēja vītols',
  ],
}
const PAPERS = ['#ffe9a8', '#cfe8d5', '#f6cfc4', '#d3e2f2', '#e8dcf0']

const STYLE = `
html { font: 16px/1.35 Georgia, serif; background: #6b4f35; color: #2a2118 }
body { margin: 0; padding: 1rem; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)) }
p { margin: 0; padding: 1.1rem .9rem; min-height: 6rem; box-shadow: 0 3px 8px #0006; border-radius: 2px }
p:nth-child(odd) { transform: rotate(-1.2deg) } p:nth-child(even) { transform: rotate(1deg) }
${PAPERS.map((paper, i) => `p:nth-child(${PAPERS.length}n + ${i + 1}) { background: ${paper} }`).join('\n')}`

/** Stands in for an embedded board. */
export function boardPage(language) {
  const notes = NOTES[language] ?? NOTES.en
  return html`<!doctype html>
<html lang="${NOTES[language] ? language : 'en'}">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Board</title>
  <style>${raw(STYLE)}</style>
  <body>${notes.map(note => html`<p>${note}</p>`)}</body>
</html>`
}
