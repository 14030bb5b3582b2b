import type { OperatorTexts } from '../texts.js'

export const exported: OperatorTexts['export'] = {
  title: 'Export',
  receipts: 'Dovezi',
  unknown: 'câte sunt',
  change: 'Schimbă filtrul',
  format: 'Forma fișierului',
  formats: {
    csv: 'CSV, pentru foi de calcul',
    xml: 'XML, după o schemă publicată',
    ndjson: 'NDJSON, o dovadă pe rând',
    json: 'JSON, un singur tablou',
    jsonld: 'JSON-LD, ISO/IEC TS 27560',
  },
  download: 'Descarcă',
  about:
    'Cele mai noi întâi; orele sunt UTC. Un fișier întrerupt continuă după ultima dovadă întreagă: {example} cu after=<numărul ei> dă restul ca al doilea fișier.',
  noFormat: 'Nu există formatul „{given}”; există {names}.',
  noPlace:
    'Fișierul nu poate continua după „{given}”: pentru acest site nu se păstrează nicio dovadă cu acest număr. Luați numărul altei dovezi pe care o aveți, cea dinainte.',
  progress: {
    label: 'Progres',
    writing: '{done} din {total} dovezi',
    writingSome: '{done} dovezi',
    whole: 'Gata: {done} dovezi. Fișierul este întreg.',
    broken: 'Întrerupt după {done} dovezi. Ce aveți se păstrează; continuați când serverul poate fi contactat.',
    refused: 'Serverul a refuzat: {why}',
    cancelled: 'Anulat. Nu s-a făcut niciun fișier.',
    cancel: 'Anulează',
    goOn: 'Continuă',
  },
}
