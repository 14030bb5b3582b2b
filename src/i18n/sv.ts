import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Integritetsval',
  text: '{controller} använder kakor och liknande lagring. Det som webbplatsen behöver för att fungera är alltid på. Allt annat väntar på ditt samtycke, och du kan ändra dig när som helst.',
  reject: 'Avvisa alla',
  accept: 'Acceptera alla',
  choose: 'Välj själv',
  policy: 'Integritetspolicy',
  saved: 'Ditt val är sparat.',
  held: 'Innehållet laddas bara om du samtycker. Leverantören får då veta att du besöker sidan.',
  once: 'Ladda en gång',
  allow: 'Tillåt alltid',
  on: '{title}: på',
  off: '{title}: av',
  categories: {
    essential: {
      title: 'Nödvändiga',
      text: 'Det som webbplatsen inte kan fungera utan, till exempel att komma ihåg ditt val.',
    },
    functional: {
      title: 'Funktionella',
      text: 'Inbäddat innehåll och inställningar som gör webbplatsen mer användbar.',
    },
    analytics: {
      title: 'Statistik',
      text: 'Hur webbplatsen och dess nyhetsbrev används, så att de kan bli bättre.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./sv-more.js')
