import Documents

/// An entity that the gazetteer knows.
struct GazetteerEntry: Sendable {
  /// Such as `country:UA`; `-` for a phrase that contains a place's name and names no place.
  let id: String
  /// `country`, `capital`, `city`, `organisation`, `person`.
  let kind: String
  /// ISO 3166-1 alpha-2.
  let countryCode: String?
  /// The canonical name, in English.
  let name: String
  /// Where it lies.
  let location: Location?
}

/// One meaning of a form: the entity, in some languages.
struct GazetteerForm: Sendable {
  /// How the form names the entity; of two that fit, the earlier wins.
  enum Manner: UInt8 {
    /// An abbreviation, which must stand in this very case.
    case abbreviation
    /// A name.
    case name
    /// A name that is an ordinary word too.
    case ordinaryName
    /// A demonym or adjective that takes a capital.
    case capitalDemonym
    /// A demonym or adjective in any case.
    case demonym
  }

  /// The index of the entry.
  let entry: Int32
  /// The languages, as a set of `WrittenLanguage.bit`.
  let languages: UInt8
  /// How it names the entity.
  let manner: Manner
  /// For an abbreviation, its scalars.
  let exact: [UInt32]
}

/// A trie over words that holds every form of every entity.
struct Gazetteer: Sendable {
  /// The entities.
  private(set) var entries: [GazetteerEntry] = []
  private var forms: [[GazetteerForm]] = [[]]
  private var firsts: [Int32] = []
  private var children: [UInt64: Int32] = [:]
  private var places: [String: Int] = [:]
  private var current = 0
  /// The organisations and persons by the keys of their forms.
  private(set) var known = KnownNames()

  /// Parses the generated tables and registers their words.
  init(_ lexicon: inout LexiconBuilder, tables: [StaticString] = [gazetteerTable, knownNamesTable])
    throws(EnrichmentError)
  {
    children.reserveCapacity(30_000)
    for table in tables { try parse(table, &lexicon) }
    // `Ucraina` with a capital is the country, not the adjective.
    for node in forms.indices where forms[node].count > 1 {
      forms[node] = forms[node].enumerated().sorted {
        ($0.element.manner.rawValue, $0.offset) < ($1.element.manner.rawValue, $1.offset)
      }.map(\.element)
    }
  }

  private mutating func parse(_ table: StaticString, _ lexicon: inout LexiconBuilder) throws(EnrichmentError) {
    let table = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if fields.count == 7, fields[0] == "E" {
        append(fields)
      } else if fields.count == 3, let manner = Self.manner(fields[0]), !entries.isEmpty {
        let languages = WrittenLanguage.allCases.reduce(into: UInt8(0)) { set, language in
          if fields[1].utf8.contains(language.letter) { set |= language.bit }
        }
        for form in fields[2].split(separator: "|") { insert(String(form), languages, manner, &lexicon) }
      } else if fields.count == 3, fields[0] == "w", !entries.isEmpty {
        for form in fields[2].split(separator: "|") { known.add(String(form), current, entries[current]) }
      } else {
        throw .malformedTable(String(decoding: line.prefix(80), as: UTF8.self))
      }
    }
  }

  /// The meanings of a form that begins at a token, and of longer ones, are found by walking: the node of a first word.
  @inline(__always)
  func first(_ word: Int32) -> Int32 {
    word >= 0 && Int(word) < firsts.count ? firsts[Int(word)] : 0
  }

  /// The node that follows another by a word; 0 if there is none.
  func next(_ node: Int32, _ word: Int32) -> Int32 {
    word < 0 ? 0 : children[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))] ?? 0
  }

  /// The meanings that end at a node.
  func meanings(_ node: Int32) -> [GazetteerForm] { forms[Int(node)] }

  private static func manner(_ letter: String) -> GazetteerForm.Manner? {
    switch letter {
    case "n": .name
    case "o": .ordinaryName
    case "a": .abbreviation
    case "D": .capitalDemonym
    case "d": .demonym
    default: nil
    }
  }

  private mutating func append(_ fields: [String]) {
    var location: Location?
    if let latitude = Double(fields[5]), let longitude = Double(fields[6]) {
      location = Location(latitude: latitude, longitude: longitude)
    }
    if let index = places[fields[1]] {
      current = index
      return
    }
    current = entries.count
    places[fields[1]] = current
    entries.append(
      GazetteerEntry(
        id: fields[1],
        kind: fields[2],
        countryCode: fields[3].isEmpty ? nil : fields[3],
        name: fields[4],
        location: location
      )
    )
  }

  private mutating func insert(
    _ form: String,
    _ languages: UInt8,
    _ manner: GazetteerForm.Manner,
    _ lexicon: inout LexiconBuilder
  ) {
    let words = lexicon.words(form)
    guard let first = words.first else { return }
    known.add(form, current, entries[current])
    while firsts.count <= Int(first) { firsts.append(0) }
    if firsts[Int(first)] == 0 { firsts[Int(first)] = newNode() }
    var node = firsts[Int(first)]
    for word in words.dropFirst() {
      let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
      if let child = children[key] {
        node = child
      } else {
        let child = newNode()
        children[key] = child
        node = child
      }
    }
    forms[Int(node)].append(
      GazetteerForm(
        entry: Int32(current),
        languages: languages,
        manner: manner,
        exact: manner == .abbreviation ? form.unicodeScalars.map(\.value) : []
      )
    )
  }

  private mutating func newNode() -> Int32 {
    forms.append([])
    return Int32(forms.count - 1)
  }
}
