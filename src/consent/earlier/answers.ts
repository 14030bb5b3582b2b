/** Yes or no by a name of the other tool's. What is said twice is a yes only if both say so. */
export type Answers = readonly (readonly [name: string, granted: boolean])[]

/** @param pattern - global; its first group is a name, its second what was said of it. */
export const answersIn = (text: string, pattern: RegExp): Answers =>
  Array.from(text.matchAll(pattern), ([, name = '', said]) => [name, said === 'true' || said === '1'])
