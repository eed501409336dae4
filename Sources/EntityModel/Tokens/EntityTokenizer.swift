/// Cuts text into the tokens that the models were trained on, in time linear in its length.
///
/// The method is that of spaCy's tokenizer (M. Honnibal): runs without white space lose affixes from both ends as long as there
/// are any, then split at infixes; exceptions come first.
struct EntityTokenizer: Sendable {
  private let traits: ScalarTraitsTable
  private let reserved: ReservedNumbers
  private let rules: AffixRules
  private let exceptions: ExceptionTable
  private var merger = ExceptionMerger()

  init(_ file: ModelFile, reserved: ReservedNumbers) throws(EntityModelError) {
    self.reserved = reserved
    traits = try ScalarTraitsTable(file)
    rules = try AffixRules(file)
    exceptions = try ExceptionTable(file, reserved: reserved)
    for entry in exceptions.entries {
      let tokens = entry.text.withUnsafeBufferPointer { scalars -> [ModelToken]? in
        let traits = traits.traits(of: scalars)
        return traits.withUnsafeBufferPointer { traits in
          let text = ScalarText(scalars: scalars, traits: traits, reserved: reserved)
          let isSplit =
            rules.prefix(text, 0, scalars.count) > 0 || rules.suffix(text, 0, scalars.count) > 0
            || scalars.indices.contains { rules.infix(text, $0, 0, scalars.count) > 0 } || scalars.contains(0x20)
          guard isSplit else { return nil }
          var run = TokenizerRun(text: text, rules: rules, exceptions: nil)
          run.all()
          return run.tokens
        }
      }
      if let tokens { merger.insert(tokens) }
    }
  }

  /// The traits of scalars.
  func traits(of scalars: UnsafeBufferPointer<UInt32>) -> [ScalarTraits] { traits.traits(of: scalars) }

  /// The tokens of a text; a single space between two of them belongs to none.
  func tokens(_ text: ScalarText) -> [ModelToken] {
    var run = TokenizerRun(text: text, rules: rules, exceptions: exceptions)
    run.all()
    var tokens = run.tokens
    merger.apply(text, exceptions, to: &tokens)
    return tokens
  }
}

/// One text being cut.
private struct TokenizerRun {
  let text: ScalarText
  let rules: AffixRules
  let exceptions: ExceptionTable?
  var tokens: [ModelToken] = []
  private var suffixes: [(start: Int, end: Int)] = []
  private var scratch: [UInt8] = []

  init(text: ScalarText, rules: AffixRules, exceptions: ExceptionTable?) {
    self.text = text
    self.rules = rules
    self.exceptions = exceptions
    tokens.reserveCapacity(text.scalars.count / 4 + 8)
  }

  /// Cuts the text into runs with and without white space; the first space after a word is left out.
  mutating func all() {
    let count = text.scalars.count
    guard count > 0 else { return }
    var start = 0
    var isSpace = text.traits[0].contains(.space)
    for place in 0..<count where text.traits[place].contains(.space) != isSpace {
      if start < place { run(start, place) }
      start = text.scalars[place] == 0x20 ? place + 1 : place
      isSpace.toggle()
    }
    if start < count { run(start, count) }
  }

  private mutating func append(_ start: Int, _ end: Int) {
    let number = text.number(start, end, &scratch)
    tokens.append(ModelToken(start: Int32(start), end: Int32(end), number: number, norm: 0))
  }

  private func find(_ start: Int, _ end: Int) -> ExceptionTable.Entry? {
    guard let exceptions, let index = exceptions.find(text, start, end) else { return nil }
    return exceptions.entries[index]
  }

  private mutating func run(_ start: Int, _ end: Int) {
    if let entry = find(start, end) {
      tokens.append(entry, at: start)
      return
    }
    var isPlain = true
    for place in start..<end where !text.traits[place].contains(.plain) {
      isPlain = false
      break
    }
    if isPlain || text.traits[start].contains(.space) {
      append(start, end)
      return
    }
    suffixes.removeAll(keepingCapacity: true)
    let core = splitAffixes(start, end)
    if core.start < core.end { splitCore(core.start, core.end) }
    for suffix in suffixes.reversed() { append(suffix.start, suffix.end) }
  }

  /// Appends the prefixes, keeps the suffixes, and returns what is between them.
  private mutating func splitAffixes(_ first: Int, _ last: Int) -> (start: Int, end: Int) {
    var (start, end) = (first, last)
    while start < end {
      if find(start, end) != nil { break }
      let prefix = rules.prefix(text, start, end)
      if prefix > 0, find(start + prefix, end) != nil {
        append(start, start + prefix)
        start += prefix
        break
      }
      let suffix = rules.suffix(text, start + prefix, end)
      if suffix > 0, find(start, end - suffix) != nil {
        suffixes.append((end - suffix, end))
        end -= suffix
        break
      }
      if prefix > 0 { append(start, start + prefix) }
      if suffix > 0 { suffixes.append((end - suffix, end)) }
      start += prefix
      end -= suffix
      if prefix + suffix == 0 { break }
    }
    return (start, end)
  }

  private mutating func splitCore(_ first: Int, _ end: Int) {
    if let entry = find(first, end) {
      tokens.append(entry, at: first)
      return
    }
    if WebAddress.matches(text, first, end) {
      append(first, end)
      return
    }
    var start = first
    var place = first
    while place < end {
      let infix = rules.infix(text, place, first, end)
      if infix == 0 {
        place += 1
        continue
      }
      // What stands at the very start splits nothing.
      if place > first {
        if place > start { append(start, place) }
        append(place, place + infix)
        start = place + infix
      }
      place += infix
    }
    if start < end { append(start, end) }
  }
}
