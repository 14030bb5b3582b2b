import { filled } from '../../filled.js'
import type { Answer } from './agreement.js'

/** The words of the page where people agree. */
export interface AgreeTexts {
  readonly title: string
  readonly intro: string
  readonly nothingOpen: string
  readonly nothing: string
  readonly read: string
  /** Place: `{age}`; by the number's form in the language. */
  readonly age: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }
  readonly ageNeeded: string
  readonly agree: string
  readonly refuse: string
  readonly withdraw: string
  readonly answers: Readonly<Record<Exclude<Answer, 'none'>, string>>
  /** Place: `{version}`. */
  readonly before: string
  readonly newer: string
  readonly notUnderstood: string
  readonly receipt: string
  readonly back: string
  readonly spent: string
  readonly spentText: string
}

const en: AgreeTexts = {
  title: 'Your agreement',
  intro: 'Please read each policy and say whether you agree. You can change your answer here whenever you like.',
  nothingOpen: 'You have answered everything. You can still change your answers.',
  nothing: 'There is nothing to agree to.',
  read: 'Read the full text',
  age: { other: 'I am {age} years old or older' },
  ageNeeded: 'To agree, say that you are old enough. If you are not, you can refuse.',
  agree: 'I agree',
  refuse: 'I do not agree',
  withdraw: 'I take my agreement back',
  answers: {
    given: 'You have agreed.',
    refused: 'You have not agreed.',
    withdrawn: 'You have taken your agreement back.',
  },
  before: 'You answered to version {version}; there is a new one.',
  newer: 'A newer version was published while you read. Nothing was recorded; this is the new one.',
  notUnderstood: 'Your answer did not arrive as it should. Nothing was recorded.',
  receipt: 'Receipt of your answer',
  back: 'Go on',
  spent: 'This link does not work',
  spentText: 'It is too old or was altered. Go back to the website, sign in, and open it from there again.',
}

const ro: AgreeTexts = {
  title: 'Acordul dumneavoastră',
  intro:
    'Vă rugăm să citiți fiecare politică și să spuneți dacă sunteți de acord. Vă puteți schimba răspunsul aici oricând doriți.',
  nothingOpen: 'Ați răspuns la toate. Vă puteți schimba în continuare răspunsurile.',
  nothing: 'Nu este nimic pentru care să vi se ceară acordul.',
  read: 'Citiți textul integral',
  age: { few: 'Am împlinit {age} ani', other: 'Am împlinit {age} de ani', one: 'Am împlinit un an' },
  ageNeeded: 'Pentru a fi de acord, confirmați că aveți vârsta cerută. Dacă nu o aveți, puteți refuza.',
  agree: 'Sunt de acord',
  refuse: 'Nu sunt de acord',
  withdraw: 'Îmi retrag acordul',
  answers: { given: 'V-ați dat acordul.', refused: 'Nu v-ați dat acordul.', withdrawn: 'V-ați retras acordul.' },
  before: 'Ați răspuns la versiunea {version}; există una nouă.',
  newer: 'Cât timp citeați s-a publicat o versiune nouă. Nu s-a înregistrat nimic; aceasta este versiunea nouă.',
  notUnderstood: 'Răspunsul dumneavoastră nu a ajuns cum trebuie. Nu s-a înregistrat nimic.',
  receipt: 'Dovada răspunsului',
  back: 'Continuați',
  spent: 'Linkul nu funcționează',
  spentText: 'Este prea vechi sau a fost modificat. Întoarceți-vă pe site, autentificați-vă și deschideți-l din nou.',
}

const pt: AgreeTexts = {
  title: 'O seu acordo',
  intro: 'Leia cada política e diga se concorda. Pode mudar aqui a sua resposta quando quiser.',
  nothingOpen: 'Respondeu a tudo. Pode ainda mudar as suas respostas.',
  nothing: 'Não há nada a que se peça acordo.',
  read: 'Ler o texto integral',
  age: { one: 'Tenho {age} ano ou mais', other: 'Tenho {age} anos ou mais' },
  ageNeeded: 'Para concordar, confirme que tem a idade necessária. Se não a tem, pode recusar.',
  agree: 'Concordo',
  refuse: 'Não concordo',
  withdraw: 'Retiro o meu acordo',
  answers: { given: 'Concordou.', refused: 'Não concordou.', withdrawn: 'Retirou o seu acordo.' },
  before: 'Respondeu à versão {version}; há uma nova.',
  newer: 'Foi publicada uma versão nova enquanto lia. Nada foi registado; esta é a nova.',
  notUnderstood: 'A sua resposta não chegou como devia. Nada foi registado.',
  receipt: 'Recibo da sua resposta',
  back: 'Continuar',
  spent: 'Esta ligação não funciona',
  spentText: 'É demasiado antiga ou foi alterada. Volte ao sítio Web, inicie sessão e abra-a de novo a partir daí.',
}

const lv: AgreeTexts = {
  title: 'Jūsu piekrišana',
  intro: 'Lūdzu, izlasiet katrus noteikumus un norādiet, vai piekrītat. Atbildi šeit varat mainīt jebkurā laikā.',
  nothingOpen: 'Jūs esat atbildējis uz visu. Atbildes joprojām varat mainīt.',
  nothing: 'Nav nekā, kam būtu jāpiekrīt.',
  read: 'Lasīt pilnu tekstu',
  age: {
    zero: 'Man ir {age} gadu vai vairāk',
    one: 'Man ir {age} gads vai vairāk',
    other: 'Man ir {age} gadi vai vairāk',
  },
  ageNeeded: 'Lai piekristu, apstipriniet, ka esat sasniedzis vajadzīgo vecumu. Ja neesat, varat atteikties.',
  agree: 'Piekrītu',
  refuse: 'Nepiekrītu',
  withdraw: 'Atsaucu savu piekrišanu',
  answers: {
    given: 'Jūs esat piekritis.',
    refused: 'Jūs neesat piekritis.',
    withdrawn: 'Jūs esat atsaucis piekrišanu.',
  },
  before: 'Jūs atbildējāt uz redakciju {version}; ir jauna.',
  newer: 'Kamēr lasījāt, tika publicēta jauna redakcija. Nekas nav reģistrēts; šī ir jaunā.',
  notUnderstood: 'Jūsu atbilde netika saņemta pareizi. Nekas nav reģistrēts.',
  receipt: 'Jūsu atbildes apliecinājums',
  back: 'Turpināt',
  spent: 'Šī saite nedarbojas',
  spentText: 'Tā ir pārāk veca vai mainīta. Atgriezieties vietnē, piesakieties un atveriet to no turienes vēlreiz.',
}

/** The same languages as the other public pages. */
const AGREE_TEXTS: Readonly<Record<string, AgreeTexts>> = { en, ro, pt, lv }

export const agreeTextsIn = (lang: string): AgreeTexts => AGREE_TEXTS[lang] ?? en

/** That somebody is old enough, in words. */
export function ageSentence({ age: forms }: AgreeTexts, lang: string, age: number): string {
  return filled(forms[new Intl.PluralRules(lang).select(age)] ?? forms.other, { age })
}
