import CStemmer

/// Brings the forms of a word to one stem: Snowball's algorithms (https://snowballstem.org/algorithms/), as Debian's `libstemmer` has them.
///
/// A stemmer holds a buffer, so it belongs to one task; making one takes less than a microsecond.
final class Stemmer {
  private let stemmer: OpaquePointer

  /// - Parameter algorithm: its name, such as `english`.
  /// - Returns: `nil` if the library does not have it.
  init?(algorithm: String) {
    guard let stemmer = sb_stemmer_new(algorithm, nil) else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in lower case. It need not be a word itself.
  func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    // Only for want of memory there is none.
    guard let stem = sb_stemmer_stem(stemmer, &bytes, Int32(bytes.count)) else { return word }
    return String(decoding: UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))), as: UTF8.self)
  }
}
