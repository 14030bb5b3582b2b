import type { OperatorTexts } from '../texts.js'

export const signIn: OperatorTexts['signIn'] = {
  title: 'Conectare',
  linkText: 'Linkul se consumă prin acest buton. Rămâneți conectat în acest browser timp de {hours} ore.',
  button: 'Conectare',
  andPassword: 'Continuă și stabilește o parolă',
  spent: 'Acest link nu funcționează: a fost folosit sau este mai vechi de {minutes} de minute.',
  spentInvitation:
    'Această invitație nu funcționează: a fost folosită, a fost retrasă sau este mai veche de {days} zile.',
  email: 'Adresă de e-mail',
  password: 'Parolă',
  wrong:
    'Această adresă și această parolă nu se potrivesc. Nu se spune mai mult, pentru ca nimeni să nu afle cine are cont aici.',
  tooMany: 'Prea multe încercări. Așteptați un minut, apoi încercați din nou.',
  withOutside: 'Conectare cu {name}',
  outsideAway: '{name} nu răspunde acum. Încercați din nou peste câteva clipe sau conectați-vă altfel.',
  outsideRefused:
    'Nu ați fost conectat: {name} a refuzat sau nu garantează o adresă care este a unui operator de aici.',
  noPassword: 'Nu aveți încă o parolă sau ați uitat-o?',
  howToGetLink:
    'Un proprietar al serverului vă poate face un link în pagina „Persoane”. Proprietarii numiți în configurația serverului primesc unul chiar de la server: acesta nu trimite mesaje, ci afișează un link nou la fiecare pornire, în terminalul comenzii {command}. Linkul funcționează o singură dată, timp de {minutes} de minute.',
  restart:
    'Pentru un link nou, rulați acolo „askfirst sign-in” sau reporniți serverul. Dovezile care sosesc între timp așteaptă în browserele vizitatorilor și nu se pierd.',
  lost: {
    offer: 'Cereți un link la adresa dumneavoastră de e-mail',
    title: 'Un link prin e-mail',
    text: 'Scrieți adresa cu care sunteți operator aici. Linkul funcționează o singură dată, timp de {minutes} de minute, și vă permite să stabiliți o parolă.',
    button: 'Trimite linkul',
    back: 'Înapoi la conectare',
    sent: 'Dacă această adresă este a unui operator de aici, o scrisoare este pe drum. Linkul din ea funcționează o singură dată, timp de {minutes} de minute.',
    notThere:
      'Nu a venit nimic? Căutați printre mesajele nedorite, mai încercați o dată peste câteva minute, apoi întrebați un proprietar al serverului.',
    subject: 'Linkul dumneavoastră pentru {server}',
    letter: [
      'Cineva, cel mai probabil dumneavoastră, a cerut un link de conectare la {server}. Funcționează o singură dată, timp de {minutes} de minute, și vă permite să stabiliți o parolă:',
      '',
      '{link}',
      '',
      'Oricine are linkul îl poate folosi, deci nu îl dați mai departe. Dacă nu l-ați cerut, nu trebuie să faceți nimic.',
    ],
    guardedLetter: [
      'Cineva, cel mai probabil dumneavoastră, a cerut un link de conectare la {server}. Aveți pornit al doilea pas, iar un link ar trece pe lângă el, deci nu s-a făcut niciunul.',
      '',
      'Dacă nu mai puteți intra, cereți un link unui proprietar al serverului: în pagina „Persoane” sau prin „askfirst sign-in” pe mașina lui. Dacă nu ați cerut, nu trebuie să faceți nimic.',
    ],
  },
  code: 'Cod',
  codeTitle: 'Al doilea pas',
  codeText:
    'Scrieți codul de șase cifre pe care îl arată acum aplicația de autentificare. Fără telefon, scrieți unul dintre codurile de recuperare.',
  codeWrong: 'Codul nu este corect. Aplicația arată unul nou la fiecare jumătate de minut.',
  codeLate:
    'Parola a fost trimisă cu prea mult timp în urmă sau prea multe coduri au fost greșite. Luați-o de la început.',
  codeLocked: 'Prea multe coduri greșite pentru acest cont. Așteptați un sfert de oră.',
}
