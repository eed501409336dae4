/// The stems that take the endings of a ``Paradigm``.
struct StemClass {
  /// All stems.
  static let any = StemClass(endingIn: [""])

  private let endings: [String]
  private let words: Set<String>
  private let exceptions: Set<String>

  /// - Parameters:
  ///   - endings: what the stems end in, with spaces between them.
  ///   - words: further stems, whole.
  ///   - exceptions: stems, whole, that do not belong to the class although they end so.
  init(endingIn endings: String = "", words: String = "", except exceptions: String = "") {
    self.init(endingIn: endings.words, words: words, except: exceptions)
  }

  private init(endingIn endings: [String], words: String = "", except exceptions: String = "") {
    self.endings = endings
    self.words = Set(words.words)
    self.exceptions = Set(exceptions.words)
  }

  /// All stems but a few.
  static func any(except exceptions: String) -> StemClass { StemClass(endingIn: [""], except: exceptions) }

  /// Whether a stem belongs to the class.
  func contains(_ stem: String) -> Bool {
    if exceptions.contains(stem) { return false }
    return words.contains(stem) || endings.contains { stem.hasSuffix($0) }
  }
}

extension String {
  fileprivate var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
