/** By their names: in small letters, a hyphen for a space, these are their ids. */
const EMBEDS = 'Facebook,Google Maps,LinkedIn,OpenStreetMap,Padlet,Spotify,Tricider,Vimeo,YouTube'

/** What an embed that comes with Askfirst is called; a config may say no more than its id, and placeholders load nothing for it. */
export const embedTitle = (id: string): string | undefined =>
  EMBEDS.split(',').find(title => title.toLowerCase().replace(' ', '-') === id)
