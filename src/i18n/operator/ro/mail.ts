import type { OperatorTexts } from '../texts.js'

export const mail: OperatorTexts['mail'] = {
  about:
    'Deschiderile și clicurile sunt ale persoanelor a căror alegere permite analiza și care văd imaginile: cifrele sunt mai mici decât ce s-a trimis și s-a citit.',
  none: 'Pentru acest site nu este înregistrată nicio deschidere și niciun clic.',
  exportCsv: 'Exportă în format CSV',
  sent: 'Trimise',
  measured: 'Trimise cu acord pentru măsurare',
  opens: 'Deschideri',
  clicks: 'Clicuri',
  otherOpens: 'Alte deschideri, ale nimănui anume',
  otherClicks: 'Alte clicuri, ale nimănui anume',
  machines: 'Preluate de programe',
  stops: 'Au oprit măsurarea',
  unsubscribed: 'S-au dezabonat',
  last: 'Ultima (UTC)',
  byOne: 'de la 1 persoană',
  byMany: 'de la {n} persoane',
  targets: 'Clicurile din {message} după adresă',
  address: 'Adresă',
}
