import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Privatumo pasirinkimai',
  text: '{controller} naudoja slapukus ir panašias saugojimo priemones. Tai, kas būtina svetainei veikti, visada įjungta. Visa kita įjungiama tik jums sutikus, o savo pasirinkimą galite bet kada pakeisti.',
  reject: 'Atmesti viską',
  accept: 'Priimti viską',
  choose: 'Pasirinkti',
  policy: 'Privatumo politika',
  saved: 'Jūsų pasirinkimas išsaugotas.',
  held: 'Šis turinys bus įkeltas tik jums sutikus. Tada apie jūsų apsilankymą sužinos jo teikėjas.',
  once: 'Įkelti vieną kartą',
  allow: 'Visada leisti',
  on: '{title}: įjungta',
  off: '{title}: išjungta',
  categories: {
    essential: { title: 'Būtinieji', text: 'Be jų svetainė negali veikti; jie įsimena ir šį jūsų pasirinkimą.' },
    functional: { title: 'Funkciniai', text: 'Įterptas turinys ir nustatymai, dėl kurių svetainė naudingesnė.' },
    analytics: {
      title: 'Analitiniai',
      text: 'Kaip naudojamasi svetaine ir jos naujienlaiškiais, kad juos būtų galima tobulinti.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./lt-more.js')
