import type { Audience, PolicyType } from './policy.js'

/** The words of the public pages, but for those of the controller. */
export interface PolicyPageTexts {
  readonly list: string
  readonly noneYet: string
  readonly types: Readonly<Record<PolicyType, string>>
  readonly audiences: Readonly<Record<Audience, string>>
  readonly type: string
  readonly audience: string
  readonly version: string
  readonly minimumAge: string
  readonly summary: string
  readonly body: string
  readonly languages: string
  /** Places: `{wanted}`, `{shown}`. */
  readonly notTranslated: string
  readonly inForce: string
  readonly permanent: string
  readonly earlier: string
  /** Place: `{day}`. */
  readonly archived: string
  readonly noPolicy: string
  readonly noPolicyText: string
}

const en: PolicyPageTexts = {
  list: 'Policies',
  noneYet: 'No policy is published here yet.',
  types: {
    site: 'Terms of the site',
    privacy: 'Privacy',
    cookies: 'Cookies',
    'third-party': 'Third parties',
    other: 'Other',
  },
  audiences: { guests: 'guests', 'signed-in': 'people who are signed in', all: 'everybody' },
  type: 'Kind',
  audience: 'Asked to agree',
  version: 'Version',
  minimumAge: 'Minimum age in years',
  summary: 'In short',
  body: 'Full text',
  languages: 'Languages of this text',
  notTranslated: 'This text is not there in your language ({wanted}); it is shown in {shown}.',
  inForce: 'The version in force',
  permanent: 'This version, at its own address for ever',
  earlier: 'Earlier versions',
  archived: 'This policy is no longer in force since {day}.',
  noPolicy: 'No such policy',
  noPolicyText: 'Nothing of this name, or no such version of it, is published here.',
}

const ro: PolicyPageTexts = {
  list: 'Politici',
  noneYet: 'Aici nu este publicată încă nicio politică.',
  types: {
    site: 'Termenii site-ului',
    privacy: 'Confidențialitate',
    cookies: 'Cookie-uri',
    'third-party': 'Terțe părți',
    other: 'Altele',
  },
  audiences: { guests: 'vizitatorii neautentificați', 'signed-in': 'persoanele autentificate', all: 'toată lumea' },
  type: 'Tip',
  audience: 'Cui i se cere acordul',
  version: 'Versiune',
  minimumAge: 'Vârsta minimă, în ani',
  summary: 'Pe scurt',
  body: 'Textul integral',
  languages: 'Limbile acestui text',
  notTranslated: 'Acest text nu există în limba dumneavoastră ({wanted}); este afișat în {shown}.',
  inForce: 'Versiunea în vigoare',
  permanent: 'Această versiune, la adresa ei permanentă',
  earlier: 'Versiuni anterioare',
  archived: 'Această politică nu mai este în vigoare din {day}.',
  noPolicy: 'Politica nu există',
  noPolicyText: 'Nu este publicat aici nimic cu acest nume sau nu există această versiune.',
}

const pt: PolicyPageTexts = {
  list: 'Políticas',
  noneYet: 'Ainda não há aqui nenhuma política publicada.',
  types: {
    site: 'Termos do sítio Web',
    privacy: 'Privacidade',
    cookies: 'Cookies',
    'third-party': 'Terceiros',
    other: 'Outras',
  },
  audiences: { guests: 'visitantes sem sessão iniciada', 'signed-in': 'pessoas com sessão iniciada', all: 'todos' },
  type: 'Tipo',
  audience: 'A quem se pede acordo',
  version: 'Versão',
  minimumAge: 'Idade mínima, em anos',
  summary: 'Em resumo',
  body: 'Texto integral',
  languages: 'Idiomas deste texto',
  notTranslated: 'Este texto não existe no seu idioma ({wanted}); é mostrado em {shown}.',
  inForce: 'A versão em vigor',
  permanent: 'Esta versão, no seu endereço permanente',
  earlier: 'Versões anteriores',
  archived: 'Esta política deixou de estar em vigor em {day}.',
  noPolicy: 'Essa política não existe',
  noPolicyText: 'Não está publicado aqui nada com este nome, ou não existe essa versão.',
}

const lv: PolicyPageTexts = {
  list: 'Noteikumi',
  noneYet: 'Šeit vēl nav publicēti noteikumi.',
  types: {
    site: 'Vietnes lietošanas noteikumi',
    privacy: 'Privātums',
    cookies: 'Sīkdatnes',
    'third-party': 'Trešās puses',
    other: 'Citi',
  },
  audiences: { guests: 'viesi', 'signed-in': 'lietotāji, kas pieteikušies', all: 'visi' },
  type: 'Veids',
  audience: 'Kam lūdz piekrist',
  version: 'Redakcija',
  minimumAge: 'Minimālais vecums gados',
  summary: 'Īsumā',
  body: 'Pilns teksts',
  languages: 'Šī teksta valodas',
  notTranslated: 'Šis teksts nav pieejams jūsu valodā ({wanted}); tas ir rādīts šajā valodā: {shown}.',
  inForce: 'Spēkā esošā redakcija',
  permanent: 'Šī redakcija tās pastāvīgajā adresē',
  earlier: 'Iepriekšējās redakcijas',
  archived: 'Šie noteikumi vairs nav spēkā kopš {day}.',
  noPolicy: 'Šādu noteikumu nav',
  noPolicyText: 'Šeit nav publicēts nekas ar šādu nosaukumu, vai nav šādas redakcijas.',
}

/** The languages that the pages speak. */
export const TEXTS: Readonly<Record<string, PolicyPageTexts>> & { readonly en: PolicyPageTexts } = { en, ro, pt, lv }
