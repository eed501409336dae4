/// `3 / 12`, `Page 3 of 12`, `Bild 3 von 12`: a number out of a total.
struct PageCounter: Equatable {
  /// From 1 to the total.
  let number: Int
  /// 2...300.
  let total: Int

  /// Whether more follow.
  var isBeforeLast: Bool { number < total }

  /// Reads a short text; `nil` if it says anything else. Two numbers and a slash alone may be a day of a year, so a
  /// slash needs to stand by itself or behind a word.
  init?(_ text: String) {
    guard text.utf8.count <= 40, let last = text.utf8.last, last &- 0x30 < 10 else { return nil }
    var words: [Substring] = []
    var numbers: [(place: Int, value: Int)] = []
    var rest = text[...]
    while let first = rest.first {
      let part: Substring
      if first.isASCII && first.isNumber {
        part = rest.prefix { $0.isASCII && $0.isNumber }
        guard let value = Int(part) else { return nil }
        numbers.append((words.count, value))
        words.append(part)
      } else if first.isLetter || first == "/" {
        part = first == "/" ? rest.prefix(1) : rest.prefix { $0.isLetter }
        words.append(part)
      } else if first.isWhitespace {
        part = rest.prefix { $0.isWhitespace }
      } else {
        return nil
      }
      rest = rest[part.endIndex...]
    }
    guard numbers.count == 2, numbers[1].place == words.count - 1, numbers[1].place == numbers[0].place + 2,
      numbers[0].place <= 1, (2...300).contains(numbers[1].value), (1...numbers[1].value).contains(numbers[0].value)
    else { return nil }
    let between = words[numbers[0].place + 1]
    if between == "/" {
      guard text.hasBytes(of: " /") || numbers[0].place == 1 else { return nil }
    } else {
      guard Self.prepositions.contains(between.lowercased()) else { return nil }
    }
    (number, total) = (numbers[0].value, numbers[1].value)
  }

  /// "of" as pages say it.
  private static let prepositions: Set<String> = [
    "of", "von", "sur", "de", "di", "da", "з", "із", "из", "van", "av", "af", "z",
  ]
}
