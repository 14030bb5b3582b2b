import type { OperatorTexts } from '../texts.js'

export const sites: OperatorTexts['sites'] = {
  all: 'Site-urile pe care le puteți vedea',
  controller: 'Operator de date',
  origins: 'Origini',
  policy: 'Politică',
  categories: 'Categorii',
  services: 'Servicii',
  locale: 'Limbă',
  record: 'O alegere se păstrează',
  days: '{days} de zile',
  guard: 'Gardă',
  whereFrom: 'Toate acestea sunt în configurația serverului și se schimbă acolo.',
  snippet: 'Pentru pagini',
  compiledText: 'Primul lucru din „head”-ul fiecărei pagini. Cel mai rapid: un singur fișier, cu configurația în el.',
  tagText: 'Sau, unde configurația se schimbă des: scriptul, care o cere.',
  check: 'Verificați pagina publică',
  checkText:
    'Serverul cere pagina o dată, fără cookie-uri, și caută una dintre acestea. O vede așa cum este trimisă: nu și ce adaugă mai târziu un manager de etichete sau ce este inclus în pachetul propriu al site-ului.',
  address: 'Adresa paginii',
  checkButton: 'Verifică',
  noOrigins:
    'Configurația nu numește nicio origine a acestui site. Adăugați-le la "origins"; doar paginile de acolo sunt cerute.',
  compiled: 'Este acolo: {address} are fișierul site-ului {site}.',
  tag: 'Este acolo: {address} are scriptul, pentru {site}.',
  'other-site': 'Pe {address} este un script de-al nostru, dar pentru alt site sau pentru niciunul.',
  none: 'Nu este acolo: {address} a fost citită și nu are niciuna.',
  'not-own': 'Nu este pe una dintre originile proprii ale site-ului: {origins}.',
  'led-away': '{address} duce la altă origine și nu a fost urmată acolo.',
  private:
    '{address} este, după nume, într-o rețea privată, deci nu a fost cerută. Scrieți chiar adresa la "origins" dacă asta este intenția.',
  unreachable: '{address} nu a răspuns.',
  'too-slow': '{address} nu a răspuns în cinci secunde.',
  status: 'Răspunsul pentru {address} a fost {status}.',
  'not-html': '{address} nu este o pagină: nu este HTML.',
}
