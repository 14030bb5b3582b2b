import type { RightsTexts } from './texts.js'

export const pt: RightsTexts = {
  title: 'Perguntar sobre os seus dados',
  intro:
    '{who} guarda as suas escolhas de privacidade e, se o permitiu, que mensagens abriu. Pode perguntar sobre isso gratuitamente. Terá resposta em 30 dias, ou saberá até então porque demora mais.',
  kind: 'O que pede?',
  kinds: {
    access: { name: 'Acesso', about: 'Uma cópia de tudo o que se guarda sobre si, porquê e durante quanto tempo.' },
    rectification: { name: 'Retificação', about: 'Algo do que se guarda está errado e deve ser corrigido.' },
    erasure: { name: 'Apagamento', about: 'Tudo o que se guarda sobre si deve ser destruído.' },
    restriction: { name: 'Limitação', about: 'O que se guarda deve ser apenas guardado, e não utilizado.' },
    objection: { name: 'Oposição', about: 'Nada mais deve ser registado sobre si.' },
    portability: { name: 'Portabilidade', about: 'Os seus dados num ficheiro, para outro serviço.' },
  },
  receipt: 'Número de um dos seus recibos',
  receiptAbout: 'Mostra que os dados são seus. Encontra-o nas escolhas de privacidade do sítio Web.',
  vouched: 'O sítio Web disse-nos quem é. Não é preciso recibo.',
  words: 'O que mais devemos saber (facultativo)',
  wordsAbout: 'No máximo 2000 caracteres. Não escreva sobre si mais do que o necessário.',
  send: 'Enviar o pedido',
  mistakes: 'O pedido ainda não foi enviado. Os campos assinalados dizem o que falta.',
  wrong: {
    kind: 'Escolha o que pede.',
    proof:
      'Sem um recibo não sabemos de quem são os dados. Indique o número de um, ou inicie primeiro sessão no sítio Web e use a ligação que lá está.',
    receipt:
      'Não se guarda nenhum recibo com este número para este sítio Web. Verifique cada carácter; o número tem 36.',
    person: 'A confirmação do sítio Web é demasiado antiga ou foi alterada. Inicie lá sessão e use de novo a ligação.',
    words: 'O texto tem mais de 2000 caracteres.',
  },
  yours: 'O seu pedido',
  keep: 'Guarde este endereço: é aqui que encontra a resposta. Quem o tiver pode ler esta página.',
  asked: 'Pedido',
  received: 'Recebido em',
  due: 'Terá resposta até',
  state: 'Estado',
  states: {
    received: 'Recebido. Ainda não se mostrou que os dados são seus.',
    verified: 'Recebido. Está a ser tratado.',
    answered: 'Respondido',
    refused: 'Recusado',
  },
  unproved:
    'O recibo é de alguém que tinha sessão iniciada. Inicie sessão no sítio Web e envie de novo o pedido pela ligação que lá está, ou espere que lhe perguntem quem é.',
  longer: 'Porque demora mais',
  extended: 'Em {day} o prazo da resposta foi prorrogado, o que a lei permite uma vez: terá resposta até {due}.',
  outcome: 'Resposta',
  answers: {
    access: 'Abaixo encontra tudo o que se guarda sobre si neste sítio Web.',
    portability: 'Abaixo encontra os seus dados num ficheiro que outros programas podem ler.',
    rectification: '',
    restriction:
      'A partir de agora, o que se guarda sobre si é apenas guardado: as suas mensagens não são medidas e os seus recibos não são entregues a ninguém.',
    objection: 'Nada mais é registado sobre as suas mensagens, e os seus recibos ficam fora do que é avaliado.',
    erasure:
      'O que se guardava sobre si foi destruído. Ficam: os números dos seus recibos e os seus lugares no registo, que nada dizem sobre si, para que o registo possa continuar a ser verificado; e este pedido, para provar que teve resposta.',
  },
  held: 'Uma parte fica guardada por agora, por ser necessária para uma ação judicial.',
  refused: 'Pode apresentar reclamação à autoridade de proteção de dados.',
  download: 'Os seus dados num ficheiro',
  until: 'Pode descarregá-los aqui até {day}.',
  number: 'Número do pedido',
  why: {
    receipts: 'Para provar o que foi decidido: artigo 7.º, n.º 1, do RGPD.',
    notices: 'Para provar o que foi mostrado, enquanto um recibo o referir.',
    mail: 'Para saber que mensagens são lidas, com o seu consentimento.',
    request: 'Para provar que teve resposta: artigo 5.º, n.º 2, do RGPD.',
  },
}
