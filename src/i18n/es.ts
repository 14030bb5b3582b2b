import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Opciones de privacidad',
  text: '{controller} utiliza cookies y tecnologías similares. Lo necesario para que el sitio funcione está siempre activo. Todo lo demás espera su consentimiento, y puede cambiar de opinión en cualquier momento.',
  reject: 'Rechazar todo',
  accept: 'Aceptar todo',
  choose: 'Configurar',
  policy: 'Política de privacidad',
  saved: 'Su elección se ha guardado.',
  held: 'Este contenido solo se carga si usted lo acepta. El proveedor sabrá entonces de su visita.',
  once: 'Cargar una vez',
  allow: 'Permitir siempre',
  on: '{title}: sí',
  off: '{title}: no',
  categories: {
    essential: { title: 'Necesarias', text: 'Sin ellas el sitio no puede funcionar; también recuerdan su elección.' },
    functional: { title: 'Funcionales', text: 'Contenido incrustado y ajustes que hacen más útil el sitio.' },
    analytics: { title: 'Analíticas', text: 'Cómo se usan el sitio y sus boletines, para mejorarlos.' },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./es-more.js')
