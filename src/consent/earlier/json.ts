/** The fields of a JSON object as it stands, or as it is written for a cookie. @throws {SyntaxError} or {URIError} */
export const fieldsIn = (text: string): Readonly<Record<string, unknown>> =>
  Object(JSON.parse(text.startsWith('{') ? text : decodeURIComponent(text)))
