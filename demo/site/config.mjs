/** What the campus asks its visitors: served to the browser at /askfirst.json, and given to the receipt server. */
export function campusConfig({ site, receipts, vendors }) {
  const thirdParty = { hosts: [new URL(vendors).host] }
  return {
    site: 'open-campus',
    endpoint: receipts,
    origins: [site],
    policy: { version: '2026-11-01', url: '/privacy' },
    controller: {
      name: 'Open Campus',
      contact: 'dpo@open-campus.example',
      address: 'Strada Debarcaderului 1, 820001 Tulcea',
      authority: 'RO',
    },
    services: [
      { id: 'padlet', ...thirdParty },
      { id: 'youtube', ...thirdParty },
      {
        id: 'matomo',
        provider: 'Campus Statistics SRL',
        ...thirdParty,
        options: { url: `${vendors}/matomo/`, siteId: '1' },
      },
      {
        id: 'letters',
        category: 'analytics',
        title: 'Letters',
        provider: 'Letters SRL',
        privacyUrl: vendors,
        purpose: 'marketing',
        ...thirdParty,
        cookies: [{ name: 'letters_id', maxAgeDays: 180, purpose: 'visitorId' }],
        storage: ['letters.*'],
      },
      {
        id: 'reach',
        category: 'analytics',
        title: 'Reach',
        provider: 'Reach Lda.',
        privacyUrl: vendors,
        purpose: 'campaign',
        ...thirdParty,
      },
    ],
  }
}
