extension StringProtocol {
  /// Whether another text stands in this one, byte for byte. The library's `contains` compares by canonical equivalence,
  /// which costs a hundred times as much and means the same for the ASCII that is looked for here.
  func hasBytes(of other: StaticString) -> Bool {
    other.withUTF8Buffer { wanted in
      guard let first = wanted.first else { return true }
      var rest = utf8[...]
      while let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        if rest.starts(with: wanted) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}
