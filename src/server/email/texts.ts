/** The words of the page that ends measuring. `{who}` is the controller's name. */
export interface StopTexts {
  readonly title: string
  readonly measured: string
  readonly whatStops: string
  readonly whatStays: string
  readonly button: string
  readonly stoppedTitle: string
  readonly stopped: string
  readonly receipt: string
}

const TEXTS: Readonly<Record<string, StopTexts>> = {
  en: {
    title: 'Stop measuring my mail',
    measured: '{who} records when you open its mails and which of their links you follow.',
    whatStops: 'If you stop this, neither is recorded any more, for mails that you already have and for those to come.',
    whatStays:
      'The mails themselves go on arriving. On the website, your choice in each browser stays until you change it there.',
    button: 'Stop measuring',
    stoppedTitle: 'Your mail is not measured',
    stopped: '{who} does not record whether you open its mails or follow their links.',
    receipt: 'Receipt of your decision',
  },
  ro: {
    title: 'Nu mai măsurați mesajele mele',
    measured: '{who} înregistrează când deschideți mesajele sale și ce linkuri din ele accesați.',
    whatStops:
      'Dacă opriți măsurarea, nu se mai înregistrează nimic din toate acestea, nici pentru mesajele deja primite, nici pentru cele viitoare.',
    whatStays:
      'Veți primi în continuare mesajele. Pe site, alegerea făcută în fiecare browser rămâne valabilă până când o schimbați acolo.',
    button: 'Opriți măsurarea',
    stoppedTitle: 'Mesajele dumneavoastră nu sunt măsurate',
    stopped: '{who} nu înregistrează dacă deschideți mesajele sale sau accesați linkurile din ele.',
    receipt: 'Dovada deciziei dumneavoastră',
  },
  pt: {
    title: 'Deixar de medir as minhas mensagens',
    measured: '{who} regista quando abre as suas mensagens e que ligações segue a partir delas.',
    whatStops:
      'Se parar a medição, nada disto volta a ser registado, nem para as mensagens que já recebeu nem para as próximas.',
    whatStays:
      'Continuará a receber as mensagens. No sítio Web, a sua escolha em cada navegador mantém-se até a alterar aí.',
    button: 'Parar a medição',
    stoppedTitle: 'As suas mensagens não são medidas',
    stopped: '{who} não regista se abre as suas mensagens nem se segue as respetivas ligações.',
    receipt: 'Recibo da sua decisão',
  },
  lv: {
    title: 'Pārtraukt manu vēstuļu mērīšanu',
    measured: '{who} reģistrē, kad atverat tās vēstules un kuras saites tajās izmantojat.',
    whatStops:
      'Ja mērīšanu pārtrauksiet, nekas no tā vairs netiks reģistrēts: ne jau saņemtajām vēstulēm, ne turpmākajām.',
    whatStays:
      'Vēstules joprojām saņemsiet. Tīmekļa vietnē jūsu izvēle katrā pārlūkprogrammā paliek spēkā, līdz to tur maināt.',
    button: 'Pārtraukt mērīšanu',
    stoppedTitle: 'Jūsu vēstules netiek mērītas',
    stopped: '{who} nereģistrē, vai atverat tās vēstules un izmantojat to saites.',
    receipt: 'Jūsu lēmuma apliecinājums',
  },
}

/**
 * The language of the page: the person's own from the last decision, else the first that the browser asks for, else English.
 *
 * @param acceptLanguage - the header, in order of `q`.
 */
export function stopTextsFor(
  locale: string | undefined,
  acceptLanguage: string,
): { readonly lang: string; readonly texts: StopTexts } {
  for (const wanted of [locale ?? '', ...inOrder(acceptLanguage)]) {
    const lang = wanted.split('-')[0]?.toLowerCase() ?? ''
    const texts = Object.hasOwn(TEXTS, lang) ? TEXTS[lang] : undefined
    if (texts) return { lang, texts }
  }
  return stopTextsFor('en', '')
}

function inOrder(acceptLanguage: string): string[] {
  const wanted = acceptLanguage.split(',').map(part => {
    const [tag = '', q] = part.trim().split(/\s*;\s*q\s*=\s*/)
    return { tag, q: q === undefined ? 1 : Number(q) }
  })
  return wanted
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag)
}
