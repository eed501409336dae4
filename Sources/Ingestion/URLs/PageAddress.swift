import Crypto
import Documents

/// The address of a page, in whatever spelling: what it comes to, and the document that it is of.
public struct PageAddress: Sendable, Hashable {
  /// The canonical spelling.
  public let canonical: String
  /// The identity of the page, as `ingest` gives it.
  public let id: DocumentID

  /// Reads an absolute `http` or `https` URL.
  ///
  /// - Throws: ``InvalidURL`` with what is wrong.
  public init(_ url: String) throws(InvalidURL) {
    let url = try CanonicalURL(url)
    canonical = url.text
    id = url.id
  }
}

extension CanonicalURL {
  /// The identity of the page.
  var id: DocumentID { DocumentID(digest: SHA256.hash(data: Array(identity.utf8))) }
}
