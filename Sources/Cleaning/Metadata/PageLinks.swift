import Documents

/// The addresses that a page gives for itself and for its lead image, made absolute.
struct PageLinks {
  let page: Page
  let data: StructuredData
  let declared: DeclaredValues
  let address: PageAddress

  /// The page's own address. A page of a site is not its front page: some templates declare that on every page.
  var canonical: Sourced<String>? {
    let candidates = [
      page.head.canonicalURL.map { Sourced($0, from: .markup) }, declared.text(["og:url"]),
      data.url.map { Sourced($0, from: .jsonLD) },
    ]
    for case let found? in candidates {
      guard let url = absolute(found.value) else { continue }
      let isFrontPage = !PageAddress.key(url).utf8.contains(0x2F)
      if isFrontPage, let own = address.url, PageAddress.key(own).utf8.contains(0x2F) { continue }
      return Sourced(url, from: found.source)
    }
    return nil
  }

  /// The picture that stands for the article.
  var image: Sourced<String>? {
    let candidates = [
      declared.text(["og:image:secure_url", "og:image", "og:image:url"]),
      data.image.map { Sourced($0, from: .jsonLD) },
      declared.text([
        "twitter:image", "twitter:image:src", "image", "thumbnailurl", "thumbnail", "parsely-image-url",
        "sailthru.image.full",
      ]),
      page.head.imageLink.map { Sourced($0, from: .markup) },
    ]
    for case let found? in candidates { if let url = absolute(found.value) { return Sourced(url, from: found.source) } }
    return nil
  }

  private func absolute(_ link: String) -> String? { address.absolute(TextRepair.repaired(link)) }
}
