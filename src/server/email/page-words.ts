/** The words of the page about one's mail. `{who}` is the controller's name. */
export interface PageWords {
  readonly title: string
  /** After a change, before what is so now. */
  readonly done: string
  readonly measuring: string
  readonly measured: string
  readonly unmeasured: string
  /** What stopping does, and what it leaves as it is. */
  readonly whatStops: string
  readonly stop: string
  /** What allowing does. */
  readonly whatAllows: string
  readonly allow: string
  readonly mails: string
  readonly subscribed: string
  readonly unsubscribe: string
  readonly unsubscribed: string
  readonly subscribe: string
  readonly receipt: string
}

export const PAGE_WORDS: Readonly<Record<string, PageWords>> = {
  en: {
    title: 'Your mail from {who}',
    done: 'Done.',
    measuring: 'Measuring',
    measured: '{who} records when you open its mails and which of their links you follow.',
    unmeasured: 'Your mail is not measured: {who} does not record whether you open its mails or follow their links.',
    whatStops:
      'If you stop this, neither is recorded any more, for mails that you already have and for those to come. On the website, your choice in each browser stays until you change it there.',
    stop: 'Stop measuring my mail',
    whatAllows: 'If you allow it, both are recorded from now on, until you stop it here.',
    allow: 'Allow measuring',
    mails: 'The mails themselves',
    subscribed: 'They come to you until you unsubscribe.',
    unsubscribe: 'Unsubscribe',
    unsubscribed: 'You have unsubscribed: no more of them are to come. One or the other may be on its way already.',
    subscribe: 'Subscribe again',
    receipt: 'Receipt of your decision',
  },
  ro: {
    title: 'Mesajele dumneavoastră de la {who}',
    done: 'S-a făcut.',
    measuring: 'Măsurarea',
    measured: '{who} înregistrează când deschideți mesajele sale și ce linkuri din ele accesați.',
    unmeasured:
      'Mesajele dumneavoastră nu sunt măsurate: {who} nu înregistrează dacă deschideți mesajele sale sau accesați linkurile din ele.',
    whatStops:
      'Dacă opriți măsurarea, nu se mai înregistrează nimic din toate acestea, nici pentru mesajele deja primite, nici pentru cele viitoare. Pe site, alegerea făcută în fiecare browser rămâne valabilă până când o schimbați acolo.',
    stop: 'Nu mai măsurați mesajele mele',
    whatAllows: 'Dacă o permiteți, ambele se înregistrează de acum înainte, până când opriți măsurarea aici.',
    allow: 'Permiteți măsurarea',
    mails: 'Mesajele în sine',
    subscribed: 'Le primiți până când vă dezabonați.',
    unsubscribe: 'Dezabonare',
    unsubscribed: 'V-ați dezabonat: nu vor mai veni altele. Unul sau altul poate fi deja pe drum.',
    subscribe: 'Abonați-vă din nou',
    receipt: 'Dovada deciziei dumneavoastră',
  },
  pt: {
    title: 'As suas mensagens de {who}',
    done: 'Feito.',
    measuring: 'Medição',
    measured: '{who} regista quando abre as suas mensagens e que ligações segue a partir delas.',
    unmeasured: 'As suas mensagens não são medidas: {who} não regista se as abre nem se segue as respetivas ligações.',
    whatStops:
      'Se parar a medição, nada disto volta a ser registado, nem para as mensagens que já recebeu nem para as próximas. No sítio Web, a sua escolha em cada navegador mantém-se até a alterar aí.',
    stop: 'Deixar de medir as minhas mensagens',
    whatAllows: 'Se a permitir, ambas são registadas a partir de agora, até a parar aqui.',
    allow: 'Permitir a medição',
    mails: 'As mensagens em si',
    subscribed: 'Recebe-as até cancelar a subscrição.',
    unsubscribe: 'Cancelar a subscrição',
    unsubscribed: 'Cancelou a subscrição: não receberá mais nenhuma. Uma ou outra pode já estar a caminho.',
    subscribe: 'Subscrever de novo',
    receipt: 'Recibo da sua decisão',
  },
  lv: {
    title: 'Jūsu vēstules no {who}',
    done: 'Izdarīts.',
    measuring: 'Mērīšana',
    measured: '{who} reģistrē, kad atverat tās vēstules un kuras saites tajās izmantojat.',
    unmeasured: 'Jūsu vēstules netiek mērītas: {who} nereģistrē, vai atverat tās vēstules un izmantojat to saites.',
    whatStops:
      'Ja mērīšanu pārtrauksiet, nekas no tā vairs netiks reģistrēts: ne jau saņemtajām vēstulēm, ne turpmākajām. Tīmekļa vietnē jūsu izvēle katrā pārlūkprogrammā paliek spēkā, līdz to tur maināt.',
    stop: 'Pārtraukt manu vēstuļu mērīšanu',
    whatAllows: 'Ja to atļausiet, turpmāk tiks reģistrēts gan viens, gan otrs, līdz to šeit pārtrauksiet.',
    allow: 'Atļaut mērīšanu',
    mails: 'Pašas vēstules',
    subscribed: 'Jūs tās saņemat, līdz atrakstāties.',
    unsubscribe: 'Atrakstīties',
    unsubscribed: 'Jūs esat atrakstījies: jaunas vairs nenāks. Kāda jau var būt ceļā.',
    subscribe: 'Abonēt vēlreiz',
    receipt: 'Jūsu lēmuma apliecinājums',
  },
  de: {
    title: 'Ihre E-Mails von {who}',
    done: 'Erledigt.',
    measuring: 'Messung',
    measured: '{who} erfasst, wann Sie die E-Mails öffnen und welchen Links darin Sie folgen.',
    unmeasured:
      'Ihre E-Mails werden nicht gemessen: {who} erfasst nicht, ob Sie die E-Mails öffnen oder ihren Links folgen.',
    whatStops:
      'Wenn Sie das beenden, wird beides nicht mehr erfasst, weder bei E-Mails, die Sie schon haben, noch bei künftigen. Auf der Website bleibt Ihre Wahl in jedem Browser, bis Sie sie dort ändern.',
    stop: 'Meine E-Mails nicht mehr messen',
    whatAllows: 'Wenn Sie es erlauben, wird ab jetzt beides erfasst, bis Sie es hier beenden.',
    allow: 'Messung erlauben',
    mails: 'Die E-Mails selbst',
    subscribed: 'Sie bekommen sie, bis Sie sie abbestellen.',
    unsubscribe: 'Abbestellen',
    unsubscribed: 'Sie haben abbestellt: Es kommen keine weiteren. Die eine oder andere kann schon unterwegs sein.',
    subscribe: 'Wieder abonnieren',
    receipt: 'Beleg Ihrer Entscheidung',
  },
  fr: {
    title: 'Vos messages de {who}',
    done: 'C’est fait.',
    measuring: 'Mesure',
    measured: '{who} enregistre quand vous ouvrez ses messages et quels liens vous suivez.',
    unmeasured: 'Vos messages ne sont pas mesurés : {who} n’enregistre ni leur ouverture ni les clics sur leurs liens.',
    whatStops:
      'Si vous l’arrêtez, rien de cela n’est plus enregistré, ni pour les messages déjà reçus ni pour les suivants. Sur le site, votre choix dans chaque navigateur demeure jusqu’à ce que vous l’y changiez.',
    stop: 'Ne plus mesurer mes messages',
    whatAllows: 'Si vous l’autorisez, les deux sont enregistrés dès maintenant, jusqu’à ce que vous l’arrêtiez ici.',
    allow: 'Autoriser la mesure',
    mails: 'Les messages eux-mêmes',
    subscribed: 'Vous les recevez jusqu’à votre désabonnement.',
    unsubscribe: 'Se désabonner',
    unsubscribed: 'Vous êtes désabonné : il n’en viendra plus. L’un ou l’autre peut déjà être en route.',
    subscribe: 'Se réabonner',
    receipt: 'Reçu de votre décision',
  },
  es: {
    title: 'Sus mensajes de {who}',
    done: 'Hecho.',
    measuring: 'Medición',
    measured: '{who} registra cuándo abre sus mensajes y qué enlaces de ellos sigue.',
    unmeasured: 'Sus mensajes no se miden: {who} no registra si los abre ni si sigue sus enlaces.',
    whatStops:
      'Si la detiene, ya no se registra nada de esto, ni en los mensajes que ya tiene ni en los próximos. En el sitio web, su elección en cada navegador se mantiene hasta que la cambie allí.',
    stop: 'Dejar de medir mis mensajes',
    whatAllows: 'Si la permite, se registran ambas cosas desde ahora, hasta que la detenga aquí.',
    allow: 'Permitir la medición',
    mails: 'Los mensajes en sí',
    subscribed: 'Los recibe hasta que se dé de baja.',
    unsubscribe: 'Darse de baja',
    unsubscribed: 'Se ha dado de baja: no llegarán más. Alguno puede estar ya en camino.',
    subscribe: 'Suscribirse de nuevo',
    receipt: 'Recibo de su decisión',
  },
  it: {
    title: 'I suoi messaggi da {who}',
    done: 'Fatto.',
    measuring: 'Misurazione',
    measured: '{who} registra quando apre i suoi messaggi e quali link segue.',
    unmeasured: 'I suoi messaggi non sono misurati: {who} non registra se li apre né se ne segue i link.',
    whatStops:
      'Se la interrompe, nulla di ciò viene più registrato, né per i messaggi che ha già né per i prossimi. Sul sito, la scelta fatta in ogni browser resta finché non la cambia lì.',
    stop: 'Non misurare più i miei messaggi',
    whatAllows: 'Se la consente, da ora entrambe le cose sono registrate, finché non la interrompe qui.',
    allow: 'Consenti la misurazione',
    mails: 'I messaggi stessi',
    subscribed: 'Li riceve finché non annulla l’iscrizione.',
    unsubscribe: 'Annulla l’iscrizione',
    unsubscribed: 'Ha annullato l’iscrizione: non ne arriveranno altri. Qualcuno può essere già in viaggio.',
    subscribe: 'Iscriviti di nuovo',
    receipt: 'Ricevuta della sua decisione',
  },
}
