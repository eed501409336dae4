import Documents

/// What a page tells about its article besides the text.
struct Metadata {
  var title: String?
  var subtitle: String?
  var authors: [String] = []
  var publishedAt: PublicationTime?
  var modifiedAt: PublicationTime?
  var site: String?
  var language: String?
}
