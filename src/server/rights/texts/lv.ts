import type { RightsTexts } from './texts.js'

export const lv: RightsTexts = {
  title: 'Jautāt par saviem datiem',
  intro:
    '{who} glabā jūsu privātuma izvēles un, ja to atļāvāt, ziņas par to, kuras vēstules atvērāt. Par to varat jautāt bez maksas. Atbildi saņemsiet 30 dienu laikā vai arī līdz tam uzzināsiet, kāpēc vajadzīgs ilgāks laiks.',
  kind: 'Ko jūs lūdzat?',
  kinds: {
    access: { name: 'Piekļuve', about: 'Visa par jums glabātā kopija, kāpēc un cik ilgi to glabā.' },
    rectification: { name: 'Labošana', about: 'Kaut kas no glabātā ir nepareizs un ir jāizlabo.' },
    erasure: { name: 'Dzēšana', about: 'Viss, kas par jums tiek glabāts, ir jāiznīcina.' },
    restriction: { name: 'Ierobežošana', about: 'Glabātais ir tikai jāglabā, bet ne jāizmanto.' },
    objection: { name: 'Iebildums', about: 'Par jums vairs neko nedrīkst reģistrēt.' },
    portability: { name: 'Pārnesamība', about: 'Jūsu dati failā citam pakalpojumam.' },
  },
  receipt: 'Viena jūsu apliecinājuma numurs',
  receiptAbout: 'Tas parāda, ka dati ir jūsu. To atradīsiet vietnes privātuma izvēlēs.',
  vouched: 'Vietne mums ir pateikusi, kas jūs esat. Apliecinājums nav vajadzīgs.',
  words: 'Kas mums vēl būtu jāzina (nav obligāti)',
  wordsAbout: 'Ne vairāk kā 2000 rakstzīmju. Lūdzu, nerakstiet par sevi vairāk, nekā vajadzīgs.',
  send: 'Nosūtīt pieprasījumu',
  mistakes: 'Pieprasījums vēl nav nosūtīts. Atzīmētie lauki parāda, kā trūkst.',
  wrong: {
    kind: 'Izvēlieties, ko lūdzat.',
    proof:
      'Bez apliecinājuma mēs nezinām, par kura cilvēka datiem ir runa. Norādiet kāda numuru vai vispirms pierakstieties vietnē un izmantojiet tur esošo saiti.',
    receipt: 'Šai vietnei apliecinājums ar šādu numuru netiek glabāts. Pārbaudiet katru rakstzīmi; to ir 36.',
    person: 'Vietnes apstiprinājums ir pārāk vecs vai ir mainīts. Pierakstieties tur un izmantojiet saiti vēlreiz.',
    words: 'Teksts ir garāks par 2000 rakstzīmēm.',
  },
  yours: 'Jūsu pieprasījums',
  keep: 'Saglabājiet šo adresi: šeit atradīsiet atbildi. Ikviens, kam tā ir, var lasīt šo lapu.',
  asked: 'Pieprasīts',
  received: 'Saņemts',
  due: 'Atbildi saņemsiet līdz',
  state: 'Stāvoklis',
  states: {
    received: 'Saņemts. Vēl nav parādīts, ka dati ir jūsu.',
    verified: 'Saņemts. Tiek izskatīts.',
    answered: 'Atbildēts',
    refused: 'Noraidīts',
  },
  unproved:
    'Apliecinājums pieder kādam, kurš bija pierakstījies. Pierakstieties vietnē un nosūtiet pieprasījumu vēlreiz, izmantojot tur esošo saiti, vai gaidiet, līdz jums pajautās, kas jūs esat.',
  longer: 'Kāpēc vajadzīgs ilgāks laiks',
  extended: '{day} atbildes termiņš tika pagarināts, ko likums atļauj vienu reizi: atbildi saņemsiet līdz {due}.',
  outcome: 'Atbilde',
  answers: {
    access: 'Tālāk atradīsiet visu, kas par jums tiek glabāts šajā vietnē.',
    portability: 'Tālāk atradīsiet savus datus failā, ko var lasīt citas programmas.',
    rectification: '',
    restriction:
      'No šī brīža par jums glabātais tiek tikai glabāts: jūsu vēstules netiek mērītas, un jūsu apliecinājumi netiek nodoti nevienam.',
    objection: 'Par jūsu vēstulēm vairs nekas netiek reģistrēts, un jūsu apliecinājumi netiek iekļauti vērtējumos.',
    erasure:
      'Tas, kas par jums tika glabāts, ir iznīcināts. Paliek: jūsu apliecinājumu numuri un to vietas žurnālā, kas par jums neko nepasaka, lai žurnālu joprojām varētu pārbaudīt; un šis pieprasījums, lai pierādītu, ka saņēmāt atbildi.',
  },
  held: 'Daļa pagaidām paliek, jo tā ir vajadzīga juridiskai prasībai.',
  refused: 'Jūs varat iesniegt sūdzību datu aizsardzības iestādei.',
  download: 'Jūsu dati failā',
  until: 'Šeit tos var lejupielādēt līdz {day}.',
  number: 'Pieprasījuma numurs',
  why: {
    receipts: 'Lai pierādītu, kas tika izlemts: VDAR 7. panta 1. punkts.',
    notices: 'Lai pierādītu, kas tika parādīts, kamēr uz to norāda kāds apliecinājums.',
    mail: 'Lai uzzinātu, kuras vēstules tiek lasītas, ar jūsu piekrišanu.',
    request: 'Lai pierādītu, ka saņēmāt atbildi: VDAR 5. panta 2. punkts.',
  },
}
