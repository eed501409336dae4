/// Looks for the phrases that C4's filters know in one line.
struct LinePhrases {
  private(set) var hasJavaScript = false
  private(set) var hasPolicy = false
  private(set) var hasLoremIpsum = false
  private var last: UInt64 = 0
  private var secondLast: UInt64 = 0

  /// Takes the next word, one of those that are watched for.
  mutating func take(_ word: UInt64, _ words: WatchedWords) {
    switch word {
    case words.javaScript: hasJavaScript = true
    case words.policy: hasPolicy = hasPolicy || last == words.privacy || last == words.cookie
    case words.cookies:
      hasPolicy = hasPolicy || last == words.uses || last == words.use || last == words.of && secondLast == words.use
    case words.use: hasPolicy = hasPolicy || last == words.of && secondLast == words.terms
    case words.ipsum: hasLoremIpsum = hasLoremIpsum || last == words.lorem
    default: break
    }
    (secondLast, last) = (last, word)
  }

  /// Takes any other word.
  @inline(__always)
  mutating func passOver() { (secondLast, last) = (last, 0) }
}
