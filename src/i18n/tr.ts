import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Gizlilik tercihleri',
  text: '{controller}, çerezler ve benzeri depolama yöntemleri kullanır. Sitenin çalışması için gerekli olanlar her zaman açıktır. Diğerleri yalnızca rıza verirseniz açılır; kararınızı istediğiniz zaman değiştirebilirsiniz.',
  reject: 'Tümünü reddet',
  accept: 'Tümünü kabul et',
  choose: 'Seçim yap',
  policy: 'Gizlilik politikası',
  saved: 'Seçiminiz kaydedildi.',
  held: 'Bu içerik yalnızca kabul ederseniz yüklenir. Bu durumda içeriğin sağlayıcısı ziyaretinizi öğrenir.',
  once: 'Bir kez yükle',
  allow: 'Her zaman izin ver',
  on: '{title}: açık',
  off: '{title}: kapalı',
  categories: {
    essential: { title: 'Zorunlu', text: 'Site bunlar olmadan çalışmaz; buradaki seçiminiz de böyle hatırlanır.' },
    functional: { title: 'İşlevsel', text: 'Siteyi daha kullanışlı kılan gömülü içerikler ve ayarlar.' },
    analytics: {
      title: 'Analitik',
      text: 'Site ve bültenleri iyileştirmek için bunların nasıl kullanıldığına bakılır.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./tr-more.js')
