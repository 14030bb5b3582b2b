/** JSON for an element of a page: no text in it can end the element that it stands in. */
export const jsonInMarkup = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
