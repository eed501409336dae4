import Documents

/// The country of a site: by the last label of its host, or the region of the language that it declares.
enum SiteCountry {
  /// Labels that are sold for other reasons than their country.
  private static let generic: Set<String> = [
    "ai", "am", "cc", "co", "fm", "gg", "gl", "io", "is", "la", "ly", "me", "sh", "so", "st", "tk", "to", "tv", "vc",
    "ws",
    "eu", "su",
  ]

  /// ISO 3166-1 alpha-2; `nil` if neither tells.
  static func of(_ article: Article) -> String? {
    byHost(article.canonicalURL) ?? byTag(article.declaredLanguage)
  }

  static func byHost(_ url: String?) -> String? {
    guard let url, let scheme = url.prefix(10).firstRange(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix(300).prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    guard let label = host.split(separator: ".").last?.lowercased(), label.utf8.count == 2,
      label.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), !generic.contains(label)
    else { return nil }
    return label == "uk" ? "GB" : label.uppercased()
  }

  /// A region other than the United States, which many sites declare without being there.
  static func byTag(_ tag: String?) -> String? {
    guard let tag else { return nil }
    for part in tag.prefix(40).split(whereSeparator: { $0 == "-" || $0 == "_" }).dropFirst()
    where part.utf8.count == 2 && part.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) {
      let region = part.uppercased()
      return region == "US" ? nil : region
    }
    return nil
  }
}
