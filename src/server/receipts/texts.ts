import type { Decision } from '../../contract/receipt.js'

/** The words of the visitor's receipt page. */
export interface ReceiptTexts {
  readonly title: string
  readonly keep: string
  readonly decided: string
  readonly decisions: Readonly<Record<Decision, string>>
  readonly byProgram: string
  readonly yours: string
  readonly received: string
  readonly policy: string
  readonly number: string
  readonly controller: string
  readonly choice: string
  readonly about: string
  readonly answer: string
  readonly granted: string
  readonly refused: string
  readonly shown: string
  readonly notKept: string
  readonly chain: string
  readonly thisOne: string
  /** Of `{format}`. */
  readonly download: string
  /** The link to the form of `/v1/requests`. */
  readonly ask: string
}

const en: ReceiptTexts = {
  title: 'Receipt of your privacy choice',
  keep: 'Keep this address: it is your proof of what you chose. Whoever has it can read this page.',
  decided: 'Decision',
  decisions: { given: 'Consent given', refused: 'Refused', changed: 'Choice changed', withdrawn: 'Consent withdrawn' },
  byProgram: 'This choice was made by a program, not by a click.',
  yours: 'Time on your device',
  received: 'Received',
  policy: 'Policy version',
  number: 'Receipt number',
  controller: 'Website',
  choice: 'What you chose',
  about: 'Subject',
  answer: 'Answer',
  granted: 'Allowed',
  refused: 'Refused',
  shown: 'What you were shown',
  notKept: 'The texts that were shown are not kept here.',
  chain: 'Your choices here, oldest first',
  thisOne: 'this receipt',
  download: 'Download as {format}',
  ask: 'Ask about what is kept of you',
}

const ro: ReceiptTexts = {
  title: 'Dovada alegerii tale privind confidențialitatea',
  keep: 'Păstrează această adresă: este dovada a ceea ce ai ales. Oricine o are poate citi această pagină.',
  decided: 'Decizie',
  decisions: {
    given: 'Consimțământ acordat',
    refused: 'Refuzat',
    changed: 'Alegere modificată',
    withdrawn: 'Consimțământ retras',
  },
  byProgram: 'Această alegere a fost făcută de un program, nu printr-un clic.',
  yours: 'Ora de pe dispozitivul tău',
  received: 'Primită la',
  policy: 'Versiunea politicii',
  number: 'Numărul dovezii',
  controller: 'Site',
  choice: 'Ce ai ales',
  about: 'Subiect',
  answer: 'Răspuns',
  granted: 'Permis',
  refused: 'Refuzat',
  shown: 'Ce ți s-a arătat',
  notKept: 'Textele afișate nu sunt păstrate aici.',
  chain: 'Alegerile tale aici, de la cea mai veche',
  thisOne: 'această dovadă',
  download: 'Descarcă în format {format}',
  ask: 'Întreabă ce se păstrează despre tine',
}

const pt: ReceiptTexts = {
  title: 'Recibo da sua escolha de privacidade',
  keep: 'Guarde este endereço: é a prova do que escolheu. Quem o tiver pode ler esta página.',
  decided: 'Decisão',
  decisions: {
    given: 'Consentimento dado',
    refused: 'Recusado',
    changed: 'Escolha alterada',
    withdrawn: 'Consentimento retirado',
  },
  byProgram: 'Esta escolha foi feita por um programa, não por um clique.',
  yours: 'Hora no seu dispositivo',
  received: 'Recebido em',
  policy: 'Versão da política',
  number: 'Número do recibo',
  controller: 'Sítio Web',
  choice: 'O que escolheu',
  about: 'Assunto',
  answer: 'Resposta',
  granted: 'Permitido',
  refused: 'Recusado',
  shown: 'O que lhe foi mostrado',
  notKept: 'Os textos mostrados não estão guardados aqui.',
  chain: 'As suas escolhas aqui, da mais antiga à mais recente',
  thisOne: 'este recibo',
  download: 'Descarregar em {format}',
  ask: 'Perguntar o que se guarda sobre si',
}

const lv: ReceiptTexts = {
  title: 'Jūsu privātuma izvēles apliecinājums',
  keep: 'Saglabājiet šo adresi: tā apliecina jūsu izvēli. Ikviens, kam tā ir, var lasīt šo lapu.',
  decided: 'Lēmums',
  decisions: {
    given: 'Piekrišana dota',
    refused: 'Atteikts',
    changed: 'Izvēle mainīta',
    withdrawn: 'Piekrišana atsaukta',
  },
  byProgram: 'Šo izvēli veica programma, nevis klikšķis.',
  yours: 'Laiks jūsu ierīcē',
  received: 'Saņemts',
  policy: 'Politikas versija',
  number: 'Apliecinājuma numurs',
  controller: 'Vietne',
  choice: 'Ko jūs izvēlējāties',
  about: 'Temats',
  answer: 'Atbilde',
  granted: 'Atļauts',
  refused: 'Atteikts',
  shown: 'Kas jums tika parādīts',
  notKept: 'Parādītie teksti šeit netiek glabāti.',
  chain: 'Jūsu izvēles šeit, sākot ar vecāko',
  thisOne: 'šis apliecinājums',
  download: 'Lejupielādēt {format} formātā',
  ask: 'Jautāt, kas par jums tiek glabāts',
}

const LANGUAGES: Readonly<Record<string, ReceiptTexts>> = { en, ro, pt, lv }

/** The texts of a receipt's language, or English; and which of them it is, for `<html lang>`. */
export function receiptTextsFor(locale: string): { readonly lang: string; readonly texts: ReceiptTexts } {
  const lang = locale.split('-')[0] ?? ''
  const texts = Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang] : undefined
  return texts ? { lang, texts } : { lang: 'en', texts: en }
}
