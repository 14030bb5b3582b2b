/**
 * An inline script that writes into a finished document would empty the page. While released ones run, what they write
 * stands where they stand; an external one's writing is ignored by browsers themselves.
 *
 * @returns gives the page its own `document.write` back.
 */
export function catchWriting(): () => void {
  const own: Partial<Document> = document
  own.write = own.writeln = (...html) => document.currentScript?.insertAdjacentHTML('beforebegin', html.join(''))
  return () => {
    delete own.write
    delete own.writeln
  }
}
