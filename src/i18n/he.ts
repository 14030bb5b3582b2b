import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'הגדרות פרטיות',
  text: 'האתר של \u2068{controller}\u2069 משתמש בעוגיות ובאמצעי אחסון דומים. מה שנחוץ לפעולת האתר פועל תמיד. כל השאר יפעל רק בהסכמתכם, ואפשר לשנות את הבחירה בכל עת.',
  reject: 'דחיית הכול',
  accept: 'אישור הכול',
  choose: 'בחירה',
  policy: 'מדיניות הפרטיות',
  saved: 'הבחירה שלכם נשמרה.',
  held: 'תוכן זה ייטען רק בהסכמתכם. ספק התוכן יידע אז על הביקור שלכם.',
  once: 'לטעון פעם אחת',
  allow: 'לאפשר תמיד',
  on: '{title}: כן',
  off: '{title}: לא',
  categories: {
    essential: { title: 'חיוניות', text: 'בלעדיהן האתר אינו יכול לפעול. הן גם זוכרות את הבחירה שלכם כאן.' },
    functional: { title: 'פונקציונליות', text: 'תוכן מוטמע והגדרות שהופכים את האתר לשימושי יותר.' },
    analytics: { title: 'אנליטיות', text: 'כיצד משתמשים באתר ובניוזלטרים שלו, כדי לשפר אותם.' },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./he-more.js')
