import type { RightsTexts } from './texts.js'

export const ro: RightsTexts = {
  title: 'Întrebați despre datele dumneavoastră',
  intro:
    '{who} păstrează alegerile dumneavoastră privind confidențialitatea și, dacă ați permis, ce mesaje ați deschis. Puteți întreba gratuit despre acestea. Primiți răspuns în 30 de zile sau aflați până atunci de ce durează mai mult.',
  kind: 'Ce solicitați?',
  kinds: {
    access: { name: 'Acces', about: 'O copie a tot ce se păstrează despre dumneavoastră, de ce și cât timp.' },
    rectification: { name: 'Rectificare', about: 'Ceva din ce se păstrează este greșit și trebuie corectat.' },
    erasure: { name: 'Ștergere', about: 'Tot ce se păstrează despre dumneavoastră să fie distrus.' },
    restriction: { name: 'Restricționare', about: 'Datele să fie doar păstrate, fără a fi folosite.' },
    objection: { name: 'Opoziție', about: 'Să nu se mai înregistreze nimic despre dumneavoastră.' },
    portability: { name: 'Portabilitate', about: 'Datele dumneavoastră într-un fișier, pentru alt serviciu.' },
  },
  receipt: 'Numărul uneia dintre dovezile dumneavoastră',
  receiptAbout: 'Arată că datele sunt ale dumneavoastră. Îl găsiți pe site, la opțiunile de confidențialitate.',
  vouched: 'Site-ul ne-a comunicat cine sunteți. Nu este nevoie de o dovadă.',
  words: 'Ce ar mai trebui să știm (opțional)',
  wordsAbout: 'Cel mult 2000 de caractere. Vă rugăm să nu scrieți despre dumneavoastră mai mult decât este necesar.',
  send: 'Trimiteți cererea',
  mistakes: 'Cererea nu a fost încă trimisă. Câmpurile marcate arată ce lipsește.',
  wrong: {
    kind: 'Alegeți ce solicitați.',
    proof:
      'Fără o dovadă nu putem ști despre datele cui este vorba. Indicați numărul uneia sau autentificați-vă mai întâi pe site și folosiți linkul de acolo.',
    receipt:
      'Pentru acest site nu se păstrează nicio dovadă cu acest număr. Verificați fiecare caracter; numărul are 36.',
    person:
      'Confirmarea site-ului este prea veche sau a fost modificată. Autentificați-vă acolo și folosiți din nou linkul.',
    words: 'Textul are mai mult de 2000 de caractere.',
  },
  yours: 'Cererea dumneavoastră',
  keep: 'Păstrați această adresă: aici găsiți răspunsul. Oricine o are poate citi această pagină.',
  asked: 'Solicitare',
  received: 'Primită la',
  due: 'Primiți răspuns până la',
  state: 'Stare',
  states: {
    received: 'Primită. Nu s-a dovedit încă faptul că datele sunt ale dumneavoastră.',
    verified: 'Primită. Este în lucru.',
    answered: 'Soluționată',
    refused: 'Refuzată',
  },
  unproved:
    'Dovada aparține unei persoane care era autentificată. Autentificați-vă pe site și trimiteți din nou cererea prin linkul de acolo sau așteptați să fiți întrebat cine sunteți.',
  longer: 'De ce durează mai mult',
  extended:
    'La {day} termenul de răspuns a fost prelungit, cum legea permite o singură dată: primiți răspuns până la {due}.',
  outcome: 'Răspuns',
  answers: {
    access: 'Mai jos găsiți tot ce se păstrează despre dumneavoastră pentru acest site.',
    portability: 'Mai jos găsiți datele dumneavoastră într-un fișier pe care îl pot citi și alte programe.',
    rectification: '',
    restriction:
      'De acum înainte datele dumneavoastră sunt doar păstrate: mesajele nu se măsoară, iar dovezile nu se transmit nimănui.',
    objection: 'Nu se mai înregistrează nimic despre mesajele dumneavoastră, iar dovezile sunt omise din evaluări.',
    erasure:
      'Ce se păstra despre dumneavoastră a fost distrus. Rămân: numerele dovezilor și locurile lor în jurnal, care nu spun nimic despre dumneavoastră, pentru ca jurnalul să poată fi verificat; și această cerere, pentru a dovedi că ați primit răspuns.',
  },
  held: 'O parte se păstrează deocamdată, fiind necesară pentru o pretenție juridică.',
  refused: 'Vă puteți plânge autorității pentru protecția datelor.',
  download: 'Datele dumneavoastră ca fișier',
  until: 'Le puteți descărca de aici până la {day}.',
  number: 'Numărul cererii',
  why: {
    receipts: 'Pentru a dovedi ce s-a decis: articolul 7 alineatul (1) din RGPD.',
    notices: 'Pentru a dovedi ce s-a arătat, cât timp o dovadă face trimitere la acesta.',
    mail: 'Pentru a afla ce mesaje sunt citite, cu consimțământul dumneavoastră.',
    request: 'Pentru a dovedi că ați primit răspuns: articolul 5 alineatul (2) din RGPD.',
  },
}
