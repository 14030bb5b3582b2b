/** Where the GDPR is the law: the European Union, and Iceland, Liechtenstein and Norway by the EEA Agreement. */
const COUNTRIES = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

/** @param country - two capital letters, ISO 3166-1. */
export const isUnderGdpr = (country: string | undefined): boolean => country !== undefined && COUNTRIES.has(country)
