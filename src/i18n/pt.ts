import type { Messages } from './messages.js'

/** Portuguese of Portugal. */
export const messages: Messages = {
  title: 'Opções de privacidade',
  text: '{controller} utiliza cookies e formas de armazenamento semelhantes. O que é necessário ao funcionamento do site está sempre ativo. Tudo o resto depende do seu consentimento, e pode mudar de ideias a qualquer momento.',
  reject: 'Rejeitar tudo',
  accept: 'Aceitar tudo',
  choose: 'Escolher',
  policy: 'Política de privacidade',
  saved: 'A sua escolha foi guardada.',
  held: 'Este conteúdo só é carregado se concordar. O fornecedor ficará então a saber da sua visita.',
  once: 'Carregar uma vez',
  allow: 'Permitir sempre',
  on: '{title}: sim',
  off: '{title}: não',
  categories: {
    essential: {
      title: 'Essenciais',
      text: 'Aquilo de que o site precisa para funcionar, como guardar a sua escolha aqui.',
    },
    functional: { title: 'Funcionais', text: 'Conteúdos incorporados e definições que tornam o site mais útil.' },
    analytics: { title: 'Estatísticas', text: 'Como são usados o site e as suas newsletters, para os melhorar.' },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./pt-more.js')
