/** What the end of a mail says. */
export interface FooterWords {
  /** Why this mail comes, where the sender gives no reason of its own. */
  readonly why: string
  readonly measured: string
  readonly unmeasured: string
  readonly stop: string
  /** Leads to the same page, where nothing is measured. */
  readonly choices: string
  readonly unsubscribe: string
}

const WORDS: Readonly<Record<string, FooterWords>> = {
  en: {
    why: 'You get this mail because you have subscribed to it.',
    measured: 'Whether you open this mail or follow its links is recorded only while you allow it.',
    unmeasured: 'Whether you open this mail or follow its links is not recorded.',
    stop: 'Stop measuring my mail',
    choices: 'My choices',
    unsubscribe: 'Unsubscribe',
  },
  ro: {
    why: 'Primiți acest mesaj pentru că v-ați abonat.',
    measured:
      'Deschiderea acestui mesaj și accesarea linkurilor din el sunt înregistrate doar cât timp permiteți acest lucru.',
    unmeasured: 'Deschiderea acestui mesaj și accesarea linkurilor din el nu sunt înregistrate.',
    stop: 'Nu mai măsurați mesajele mele',
    choices: 'Opțiunile mele',
    unsubscribe: 'Dezabonare',
  },
  pt: {
    why: 'Recebe esta mensagem porque a subscreveu.',
    measured: 'A abertura desta mensagem e os cliques nas suas ligações só são registados enquanto o permitir.',
    unmeasured: 'A abertura desta mensagem e os cliques nas suas ligações não são registados.',
    stop: 'Deixar de medir as minhas mensagens',
    choices: 'As minhas escolhas',
    unsubscribe: 'Cancelar a subscrição',
  },
  lv: {
    why: 'Jūs saņemat šo vēstuli, jo esat to abonējis.',
    measured:
      'Tas, vai atverat šo vēstuli un izmantojat tās saites, tiek reģistrēts tikai tik ilgi, kamēr to atļaujat.',
    unmeasured: 'Tas, vai atverat šo vēstuli un izmantojat tās saites, netiek reģistrēts.',
    stop: 'Pārtraukt manu vēstuļu mērīšanu',
    choices: 'Manas izvēles',
    unsubscribe: 'Atrakstīties',
  },
  de: {
    why: 'Sie erhalten diese E-Mail, weil Sie sie abonniert haben.',
    measured: 'Ob Sie diese E-Mail öffnen oder ihren Links folgen, wird nur erfasst, solange Sie es erlauben.',
    unmeasured: 'Ob Sie diese E-Mail öffnen oder ihren Links folgen, wird nicht erfasst.',
    stop: 'Meine E-Mails nicht mehr messen',
    choices: 'Meine Einstellungen',
    unsubscribe: 'Abbestellen',
  },
  fr: {
    why: 'Vous recevez ce message parce que vous y êtes abonné.',
    measured: 'L’ouverture de ce message et les clics sur ses liens ne sont enregistrés que tant que vous l’autorisez.',
    unmeasured: 'L’ouverture de ce message et les clics sur ses liens ne sont pas enregistrés.',
    stop: 'Ne plus mesurer mes messages',
    choices: 'Mes choix',
    unsubscribe: 'Se désabonner',
  },
  es: {
    why: 'Recibe este mensaje porque se ha suscrito.',
    measured: 'Si abre este mensaje o sigue sus enlaces solo se registra mientras usted lo permita.',
    unmeasured: 'No se registra si abre este mensaje ni si sigue sus enlaces.',
    stop: 'Dejar de medir mis mensajes',
    choices: 'Mis opciones',
    unsubscribe: 'Darse de baja',
  },
  it: {
    why: 'Riceve questo messaggio perché si è iscritto.',
    measured: 'L’apertura di questo messaggio e i clic sui suoi link sono registrati solo finché lo consente.',
    unmeasured: 'L’apertura di questo messaggio e i clic sui suoi link non sono registrati.',
    stop: 'Non misurare più i miei messaggi',
    choices: 'Le mie scelte',
    unsubscribe: 'Annulla l’iscrizione',
  },
}

/** The languages that footers are written in. */
export const FOOTER_LANGUAGES = Object.keys(WORDS)

/** The language that a locale is answered in, with or without a region; English where it is none of ours. */
export function footerLanguage(locale: string): string {
  const language = locale.split('-')[0]?.toLowerCase() ?? ''
  return Object.hasOwn(WORDS, language) ? language : 'en'
}

export const footerWords = (language: string): FooterWords => WORDS[language] ?? footerWords('en')
