/// Parameters of a URL that tell how a reader came to a page, and never which page it is.
///
/// A name is here only if it belongs to a tool that documents it as such; words that a site may use itself (`id`,
/// `ref`, `source`, `s`) are not.
enum TrackingParameters {
  /// Whether a parameter of that name is dropped; case does not matter.
  static func contains(_ name: some Sequence<UInt8>) -> Bool {
    let name = String(decoding: Array(name), as: UTF8.self).lowercased()
    return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  /// A segment of a path without the session id that Java servers put after it.
  static func withoutSession(_ segment: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let semicolon = segment.firstIndex(of: 0x3B) else { return segment }
    let parameter = String(decoding: segment[(semicolon + 1)...].prefix(11), as: UTF8.self).lowercased()
    return parameter == "jsessionid=" ? segment[..<semicolon] : segment
  }

  private static let prefixes = [
    // Urchin and Google Analytics; Matomo, and Piwik before it; AT Internet.
    "utm_", "mtm_", "matomo_", "pk_", "piwik_", "at_custom", "at_medium", "at_campaign",
  ]

  private static let names: Set<String> = [
    // Google Ads and Analytics
    "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "_ga", "_gl", "srsltid",
    // Meta, Instagram
    "fbclid", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "igshid", "igsh",
    // Microsoft, X, TikTok, Snapchat, Pinterest, LinkedIn, Reddit
    "msclkid", "twclid", "ttclid", "sccid", "epik", "li_fat_id", "rdt_cid",
    // Yandex, VK
    "yclid", "ysclid", "_openstat", "vkclid",
    // Mailchimp, HubSpot, Marketo, Klaviyo, Omnisend, Vero, Drip, Adobe, Iterable
    "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking", "mkt_tok", "_kx", "_ke",
    "omnisendcontactid", "vero_id", "vero_conv", "__s", "s_cid", "s_kwcid", "ef_id", "cmpid", "xtor",
    // Branch, Wicked Reports, Impact, Adjust, CJ
    "_branch_match_id", "_branch_referrer", "wickedid", "irclickid", "irgwc", "adjust_tracker", "cjevent",
    // Newspapers' and AMP viewers' own
    "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee", "ito", "ocid", "ftag", "guccounter",
    "guce_referrer", "guce_referrer_sig", "amp_gsa", "amp_js_v", "usqp",
    // Sessions
    "phpsessid", "jsessionid", "aspsessionid",
  ]
}
