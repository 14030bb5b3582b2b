/** The room of mailings. */
export const mail = {
  about:
    'Opens and clicks are of people whose choice allows analytics, and of programs that show pictures: these numbers are lower than what was sent and read.',
  none: 'No open or click is recorded for this site.',
  exportCsv: 'Export as CSV',
  sent: 'Sent',
  measured: 'Sent with consent to measuring',
  opens: 'Opens',
  clicks: 'Clicks',
  otherOpens: 'Other opens, of nobody',
  otherClicks: 'Other clicks, of nobody',
  machines: 'Fetched by machines',
  stops: 'Stopped the measuring',
  unsubscribed: 'Unsubscribed',
  last: 'Last (UTC)',
  byOne: 'by 1 person',
  byMany: 'by {n} people',
  targets: 'Clicks of {message} by address',
  address: 'Address',
}
