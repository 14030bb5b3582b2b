/** What a receipt's page says of its place in the log. Gaps: `{entry}`, `{size}`, `{log}`; in `proved` `{keys}` too. */
export interface ProofTexts {
  readonly title: string
  readonly waiting: string
  /** Before anything is checked, and all there is without JavaScript. */
  readonly stated: string
  readonly proved: string
  readonly failed: string
  readonly unable: string
  readonly download: string
  readonly log: string
}

const en: ProofTexts = {
  title: 'Check of this receipt',
  waiting:
    'This receipt is kept and waits for its place in the public log. It has it in a few seconds: open this page again.',
  stated:
    'Entry {entry} of {size} in the log {log}. Your browser has not checked it: that takes JavaScript, or the command “npx askfirst verify” with the JSON file above.',
  proved:
    'Checked in this browser: this receipt is entry {entry} of {size} in the log {log}, and has not been changed since it was received. Signed with the key {keys}.',
  failed:
    'The check has failed: this receipt has been changed, or does not fit the log. Save this page and show it to the website’s data protection officer or to your supervisory authority.',
  unable: 'This browser cannot check the receipt. The JSON file above and the command “npx askfirst verify” can.',
  download: 'Download the .tlog-proof file',
  log: 'The log and its keys',
}

const ro: ProofTexts = {
  title: 'Verificarea acestei dovezi',
  waiting:
    'Această dovadă este păstrată și își așteaptă locul în registrul public. Îl primește în câteva secunde: deschide din nou această pagină.',
  stated:
    'Intrarea {entry} din {size} în registrul {log}. Browserul tău nu a verificat-o: pentru asta este nevoie de JavaScript sau de comanda „npx askfirst verify” cu fișierul JSON de mai sus.',
  proved:
    'Verificat în acest browser: această dovadă este intrarea {entry} din {size} în registrul {log} și nu a fost schimbată de când a fost primită. Semnat cu cheia {keys}.',
  failed:
    'Verificarea a eșuat: această dovadă a fost schimbată sau nu se potrivește cu registrul. Salvează pagina și arat-o responsabilului cu protecția datelor al site-ului sau autorității de supraveghere.',
  unable:
    'Acest browser nu poate face verificarea. O poți face cu fișierul JSON de mai sus și comanda „npx askfirst verify”.',
  download: 'Descarcă fișierul .tlog-proof',
  log: 'Registrul și cheile lui',
}

const pt: ProofTexts = {
  title: 'Verificação deste recibo',
  waiting:
    'Este recibo está guardado e aguarda o seu lugar no registo público. Tem-no dentro de alguns segundos: volte a abrir esta página.',
  stated:
    'Entrada {entry} de {size} no registo {log}. O seu navegador não a verificou: para isso é preciso JavaScript, ou o comando «npx askfirst verify» com o ficheiro JSON acima.',
  proved:
    'Verificado neste navegador: este recibo é a entrada {entry} de {size} no registo {log} e não foi alterado desde que foi recebido. Assinado com a chave {keys}.',
  failed:
    'A verificação falhou: este recibo foi alterado ou não corresponde ao registo. Guarde esta página e mostre-a ao encarregado da proteção de dados do sítio Web ou à autoridade de controlo.',
  unable:
    'Este navegador não consegue verificar o recibo. Pode fazê-lo com o ficheiro JSON acima e o comando «npx askfirst verify».',
  download: 'Descarregar o ficheiro .tlog-proof',
  log: 'O registo e as suas chaves',
}

const lv: ProofTexts = {
  title: 'Šī apliecinājuma pārbaude',
  waiting:
    'Šis apliecinājums ir saglabāts un gaida savu vietu publiskajā žurnālā. Tā būs pēc dažām sekundēm: atveriet šo lapu vēlreiz.',
  stated:
    '{entry}. ieraksts no {size} žurnālā {log}. Jūsu pārlūks to nav pārbaudījis: tam vajadzīgs JavaScript vai komanda “npx askfirst verify” ar iepriekš minēto JSON failu.',
  proved:
    'Pārbaudīts šajā pārlūkā: šis apliecinājums ir {entry}. ieraksts no {size} žurnālā {log} un kopš saņemšanas nav mainīts. Parakstīts ar atslēgu {keys}.',
  failed:
    'Pārbaude neizdevās: šis apliecinājums ir mainīts vai neatbilst žurnālam. Saglabājiet šo lapu un parādiet to vietnes datu aizsardzības speciālistam vai uzraudzības iestādei.',
  unable:
    'Šis pārlūks nevar veikt pārbaudi. To var izdarīt ar iepriekš minēto JSON failu un komandu “npx askfirst verify”.',
  download: 'Lejupielādēt .tlog-proof failu',
  log: 'Žurnāls un tā atslēgas',
}

const LANGUAGES: Readonly<Record<string, ProofTexts>> = { en, ro, pt, lv }

/** @param lang - one of the page's languages. */
export const proofTextsFor = (lang: string): ProofTexts => LANGUAGES[lang] ?? en

/** Fills the gaps of a text. */
export const filled = (text: string, gaps: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(gaps[name] ?? ''))
