/**
 * What newsletter tools put into the addresses of a mail's links to know again on the website who followed them: the
 * names, by the service that owns them. Campaigns' names that say nothing of a person (`utm_…`) are not here.
 *
 * @see https://github.com/brave/brave-browser/issues/4239 `mc_eid`; 8975 `__s`; 11817 `vero_id`, `vero_conv`; 13644 `oly_…`
 * @see https://bugzilla.mozilla.org/show_bug.cgi?id=1706607 Firefox's list: `mc_eid`, `oly_…`, `__s`, `vero_id`, `_hsenc`, `mkt_tok`
 * @see https://linkclean.app/trackers/mc-cid/ `mc_cid` and `mc_tc`, which Mailchimp's script alone reads
 * @see https://attribuly.com/blogs/how-to-klaviyo-identity-resolution/ `_kx`
 * @see https://docs.relewise.com/docs/integrations/third-party/klaviyo.html `klaviyo_id`
 * @see https://gist.github.com/paulirish/626834 `vgo_ee`
 */
const NAMES: Readonly<Record<string, string>> = {
  mailchimp: 'mc_eid mc_cid mc_tc',
  hubspot: '_hsenc _hsmi __hstc __hssc __hsfp hsCtaTracking',
  klaviyo: '_kx klaviyo_id',
  activecampaign: 'vgo_ee',
  drip: '__s',
  kit: 'ck_subscriber_id',
  mailerlite: 'ml_subscriber ml_subscriber_hash',
  marketo: 'mkt_tok',
  omeda: 'oly_enc_id oly_anon_id',
  vero: 'vero_id vero_conv',
}

/** The service that a parameter of an address belongs to, if it is one of these. */
export const ownerOf = (name: string): string | undefined =>
  Object.keys(NAMES).find(service => NAMES[service]?.split(' ').includes(name))
