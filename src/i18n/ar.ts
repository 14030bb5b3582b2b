import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'خيارات الخصوصية',
  text: 'يستخدم موقع \u2068{controller}\u2069 ملفات تعريف الارتباط ووسائل تخزين مشابهة. ما يلزم لعمل الموقع مفعّل دائمًا. وكل ما عداه لا يُفعّل إلا بموافقتك، ويمكنك تغيير رأيك في أي وقت.',
  reject: 'رفض الكل',
  accept: 'قبول الكل',
  choose: 'اختيار',
  policy: 'سياسة الخصوصية',
  saved: 'تم حفظ اختيارك.',
  held: 'لا يُحمّل هذا المحتوى إلا بموافقتك، وعندها يعلم مقدّم الخدمة بزيارتك.',
  once: 'تحميل مرة واحدة',
  allow: 'السماح دائمًا',
  on: '{title}: نعم',
  off: '{title}: لا',
  categories: {
    essential: { title: 'الضرورية', text: 'لا يعمل الموقع من دونها، ومنها ما يتذكّر اختيارك هنا.' },
    functional: { title: 'الوظيفية', text: 'محتوى مضمّن وإعدادات تجعل الموقع أكثر فائدة.' },
    analytics: { title: 'التحليلية', text: 'كيف يُستخدم الموقع ونشراته البريدية، من أجل تحسينها.' },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./ar-more.js')
