/// Tells links to the page of an author by a word of their path: `/author/ann-lee`, `/autoren/…`, `/by/ann-lee`.
enum AuthorLinks {
  private static let words = HashTable(
    WordHash.words(
      of: """
        author authors byline bylines contributor contributors columnist columnists journalist journalists reporter
        reporters writer writers by auteur auteurs redacteur redacteurs journaliste journalistes autor autoren autorin
        autores autora autoras redaktion redakteur autore autori firma firmas colunista colunistas redattore redattori
        avtor avtory autorzy forfatter skribent skribenter yazar yazarlar penulis
        """
    ).map { ($0, 1) }
  )

  /// Whether a link goes to the page of an author: one of the words is a path segment of its own, and one follows it.
  static func isAuthorPage(_ link: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash = WordHash.seed
    var length = 0
    var isKnown = false
    let words = Self.words
    for byte in link {
      if byte == 0x3F || byte == 0x23 { return false }
      if byte == 0x2F {
        isKnown = isKnown || length > 1 && words[hash] != 0
        (hash, length) = (WordHash.seed, 0)
      } else {
        if isKnown { return true }
        hash = WordHash.add(UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte), to: hash)
        length += 1
      }
    }
    return false
  }
}
