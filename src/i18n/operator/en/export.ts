/** Files of receipts. */
export const exported = {
  title: 'Export',
  receipts: 'Receipts',
  unknown: 'as many as there are',
  change: 'Change the filter',
  format: 'Form of the file',
  formats: {
    csv: 'CSV, for spreadsheets',
    xml: 'XML, by a published schema',
    ndjson: 'NDJSON, a line a receipt',
    json: 'JSON, one array',
    jsonld: 'JSON-LD, ISO/IEC TS 27560',
  },
  download: 'Download',
  about:
    'Newest first; times are UTC. A file that broke off goes on behind its last whole receipt: {example} with after=<its number> gives the rest as a second file.',
  noFormat: 'There is no format “{given}”; there is {names}.',
  noPlace:
    'The file cannot go on behind “{given}”: no receipt of this number is kept for this site. Take the number of another receipt that you have, the one before.',
  progress: {
    label: 'Progress',
    writing: '{done} of {total} receipts',
    writingSome: '{done} receipts',
    whole: 'Done: {done} receipts. The file is whole.',
    broken: 'Broken off after {done} receipts. What you have is kept; go on when the server can be reached.',
    refused: 'The server refused: {why}',
    cancelled: 'Cancelled. No file was made.',
    cancel: 'Cancel',
    goOn: 'Go on',
  },
}
