import { type Words, wordsIn } from '../contract/words.js'

const EXPLANATION: Words = {
  en: 'Whether you open this mail or follow its links is recorded only while you allow it.',
  ro: 'Deschiderea acestui mesaj și accesarea linkurilor din el sunt înregistrate doar cât timp permiteți acest lucru.',
  pt: 'A abertura desta mensagem e os cliques nas suas ligações só são registados enquanto o permitir.',
  lv: 'Tas, vai atverat šo vēstuli un izmantojat tās saites, tiek reģistrēts tikai tik ilgi, kamēr to atļaujat.',
}

const STOP: Words = {
  en: 'Stop measuring my mail',
  ro: 'Nu mai măsurați mesajele mele',
  pt: 'Deixar de medir as minhas mensagens',
  lv: 'Pārtraukt manu vēstuļu mērīšanu',
}

/** The end of a mail, for its HTML part and for its plain one. */
export interface Footer {
  readonly html: string
  readonly text: string
}

/**
 * Says what is measured and links to the way to stop it; unsubscribing is another thing, with a line of its own.
 *
 * @param locale - `en`, `ro`, `pt` or `lv`, with or without a region; any other is answered in English.
 */
export function footerOf(stop: string, locale: string): Footer {
  const [explanation, label] = [wordsIn(EXPLANATION, locale), wordsIn(STOP, locale)]
  return {
    html: `<p>${escaped(explanation)} <a href="${escaped(stop)}">${escaped(label)}</a></p>`,
    text: `${explanation}\n${label}: ${stop}\n`,
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, c => ENTITIES[c] ?? c)
