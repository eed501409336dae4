import Documents

/// What a page tells about its article besides the text, each value with the place where it was found.
struct Metadata {
  var title: Sourced<String>?
  var subtitle: Sourced<String>?
  var description: Sourced<String>?
  var authors: Sourced<[String]>?
  var publishedAt: Sourced<PublicationTime>?
  var modifiedAt: Sourced<PublicationTime>?
  var site: Sourced<String>?
  var language: Sourced<String>?
  var canonicalURL: Sourced<String>?
  var image: Sourced<String>?
  var section: Sourced<String>?
  var tags: Sourced<[String]>?

  /// The sources alone, as the message has them.
  var sources: MetadataSources {
    var sources = MetadataSources()
    sources.title = title?.source
    sources.subtitle = subtitle?.source
    sources.description = description?.source
    sources.authors = authors?.source
    sources.publishedAt = publishedAt?.source
    sources.modifiedAt = modifiedAt?.source
    sources.site = site?.source
    sources.language = language?.source
    sources.canonicalURL = canonicalURL?.source
    sources.image = image?.source
    sources.section = section?.source
    sources.tags = tags?.source
    return sources
  }
}

/// A value and where on the page it was found.
struct Sourced<Value> {
  var value: Value
  var source: MetadataSource

  init(_ value: Value, from source: MetadataSource) {
    self.value = value
    self.source = source
  }
}
