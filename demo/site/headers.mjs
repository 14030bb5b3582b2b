import { secureHeaders } from 'hono/secure-headers'

/** A strict policy: besides its own, the site runs and asks only the receipt server and, held by the gate, its vendors. */
export const headers = ({ receipts, vendors }) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", receipts, vendors],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', vendors],
      connectSrc: ["'self'", receipts, vendors],
      frameSrc: ["'self'", vendors],
      formAction: ["'self'"],
      baseUri: ["'none'"],
    },
    crossOriginResourcePolicy: false, // the demo's three servers are three sites
    strictTransportSecurity: false, // and speak plain http
  })
