/// Tells names of people from those of desks, agencies and sites, and cuts bylines into names.
enum PersonNames {
  /// The people that a byline names, in its order; `by` and the like may stand in front.
  static func people(in byline: String) -> [String] {
    var names: [String] = []
    var current: [Substring] = []
    func close() {
      if let name = person(current), !names.contains(name) { names.append(name) }
      current = []
    }
    let words = byline.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }).prefix(200)
      .map(Substring.init).flatMap(unglued)
    var index = 0
    while index < words.count, names.count < 12 {
      let word = words[index]
      let bare = trimmed(word)
      let lower = bare.lowercased()
      if isEnd(words, index, lower) { break }
      if credentials.contains(lower), !names.isEmpty || !current.isEmpty {
        index += 1
        continue
      }
      if separators.contains(lower) || bare.isEmpty {
        close()
        if bare.isEmpty && isHardBreak(word) && !names.isEmpty { break }
      } else if current.isEmpty && leads.contains(lower) {
        // A cue in front of the name.
      } else if current.count >= 2, current.allSatisfy(isInCapitals), !isInCapitals(bare) {
        // `LENA ORLOVA Lisbon`: where names stand in capitals, what does not is a place or an office.
        close()
        while index < words.count, !separators.contains(trimmed(words[index]).lowercased()), words[index].last != "," {
          index += 1
        }
        continue
      } else {
        current.append(bare)
        if word.last == "," || word.last == ";" || word.last == "|" { close() }
      }
      index += 1
    }
    close()
    return names
  }

  /// The name of a person if a text is nothing else; its form is kept.
  static func person(_ text: String) -> String? {
    person(text.utf8.split(separator: 0x20).map { trimmed(Substring($0)) })
  }

  private static func person(_ words: [Substring]) -> String? {
    let half = words.count / 2
    // A picture's text and the name under it run together.
    if half >= 2, words.count == 2 * half, words[..<half] == words[half...] { return person(Array(words[..<half])) }
    guard !words.isEmpty, words.count <= 5 else { return nil }
    let name = words.joined(separator: " ")
    let scalars = name.unicodeScalars
    guard scalars.count <= 60,
      !scalars.contains(where: { $0.value &- 0x30 < 10 || $0 == "@" || $0 == "/" || $0 == "_" })
    else {
      return nil
    }
    if words.count == 1 {
      // Names in Han characters and kana have no space.
      let ideographs = scalars.filter { scalarClass($0.value) == .ideograph }.count
      return ideographs == scalars.count && (2...6).contains(ideographs) ? name : nil
    }
    var capitals = 0
    for word in words {
      let lower = word.lowercased()
      if organisationWords.contains(lower) { return nil }
      guard let first = word.unicodeScalars.first else { return nil }
      if lowercased(first.value) != first.value || scalarClass(first.value) == .ideograph || isCaseless(first.value) {
        capitals += 1
      } else if !particles.contains(lower) && !lower.utf8.contains(0x27) && !lower.unicodeScalars.contains("’") {
        return nil
      }
    }
    guard capitals >= 2 || capitals == words.count else { return nil }
    return name
  }

  /// A word, or its two halves where a date or a label was glued to a name: `LeeNovember`, `LeeUpdated`.
  private static func unglued(_ word: Substring) -> [Substring] {
    var isLowercase = false
    for index in word.unicodeScalars.indices {
      let scalar = word.unicodeScalars[index].value
      let isCapital = lowercased(scalar) != scalar
      if isCapital && isLowercase {
        let rest = trimmed(word[index...]).lowercased()
        if MonthNames.number(of: rest) != nil || ends.contains(rest) { return [word[..<index], "|", word[index...]] }
      }
      isLowercase = !isCapital && scalarClass(scalar) == .word
    }
    return [word]
  }

  /// The one name that a byline opens with where its author signs with no other: `Amanda`. `nil` if more follows than a
  /// date or the end.
  static func mononym(in byline: some StringProtocol) -> String? {
    let words = byline.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).prefix(2)
    guard let first = words.first else { return nil }
    let name = trimmed(Substring(first))
    let lower = name.lowercased()
    guard (3...20).contains(name.unicodeScalars.count), !organisationWords.contains(lower), !ends.contains(lower),
      !leads.contains(lower), !separators.contains(lower), MonthNames.number(of: lower) == nil,
      name.unicodeScalars.allSatisfy({ scalarClass($0.value) == .word && !($0.value &- 0x30 < 10) }),
      let initial = name.unicodeScalars.first, lowercased(initial.value) != initial.value
    else { return nil }
    guard words.count > 1, let last = first.unicodeScalars.last else { return String(name) }
    let next = trimmed(Substring(words[words.index(after: words.startIndex)]))
    let isSetApart = scalarClass(last.value) == .punctuation || next.isEmpty
    return isSetApart || isEnd([next], 0, next.lowercased()) ? String(name) : nil
  }

  private static func isCaseless(_ scalar: UInt32) -> Bool { scalar >= 0x0590 && scalarClass(scalar) == .word }

  /// Whether the names end at a word: a date, a place, a remark follows.
  private static func isEnd(_ words: [Substring], _ index: Int, _ lower: String) -> Bool {
    if lower.unicodeScalars.contains(where: { $0.value &- 0x30 < 10 }) { return true }
    if ends.contains(lower) { return true }
    if MonthNames.number(of: lower) != nil, index + 1 < words.count,
      words[index + 1].unicodeScalars.first.map({ $0.value &- 0x30 < 10 }) == true
    {
      return true
    }
    return false
  }

  /// Whether a word has two letters or more and none of them is small.
  private static func isInCapitals(_ word: Substring) -> Bool {
    let letters = word.unicodeScalars.filter { scalarClass($0.value) == .word }
    return letters.count >= 2 && letters.allSatisfy { lowercased($0.value) != $0.value }
  }

  private static func isHardBreak(_ word: Substring) -> Bool {
    word == "|" || word == "•" || word == "·" || word == "-" || word == "–" || word == "—" || word == "/"
  }

  private static func trimmed(_ word: Substring) -> Substring {
    var word = word
    while let first = word.unicodeScalars.first, isTrimmed(first.value) {
      word = word[word.unicodeScalars.index(after: word.startIndex)...]
    }
    while let last = word.unicodeScalars.last, isTrimmed(last.value) {
      if last == ".", word.unicodeScalars.count <= 3 { break }
      word = word[..<word.unicodeScalars.index(before: word.endIndex)]
    }
    return word
  }

  private static func isTrimmed(_ scalar: UInt32) -> Bool {
    scalarClass(scalar) == .punctuation && scalar != 0x27 && scalar != 0x2019
  }

  private static let separators: Set<String> = [
    "and", "&", "et", "und", "y", "e", "і", "та", "и", "i", "og", "och", "ja", "en", "with", "avec", "mit", "con",
    "com",
  ]
  private static let leads: Set<String> = [
    "by", "von", "par", "por", "di", "da", "автор", "автори", "авторы", "author", "authors", "autor", "autora",
    "autore",
    "auteur", "written", "reported", "reporting", "story", "text", "texte", "words", "posted", "published", "av",
    "door",
    "від", "от", "od", "przez", "post", "escrito", "publié", "écrit", "scritto", "verfasst", "dr", "dr.", "about",
    "oleh", "yazan", "текст", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "guest",
  ]
  /// What stands behind a name, with or without a comma.
  private static let credentials: Set<String> = [
    "phd", "ph.d", "ph.d.", "md", "m.d", "m.d.", "rd", "rdn", "mba", "msc", "ma", "cpa", "cfp", "cfp®", "cfa", "rn",
    "esq", "lcsw", "dds", "mph", "obe", "mbe",
  ]
  private static let ends: Set<String> = [
    "for", "in", "at", "on", "from", "is", "was", "has", "published", "updated", "posted", "last", "min", "minute",
    "minutes", "contributor", "correspondent", "reporter", "editor", "senior", "staff", "follow", "share", "comments",
    "le", "am", "el", "il", "em", "в", "у", "publié", "mis", "aktualisiert", "veröffentlicht", "publicado",
    "actualizado",
    "pubblicato", "aggiornato", "опубліковано", "оновлено", "опубликовано", "обновлено", "monday", "tuesday",
    "wednesday",
    "thursday", "friday", "saturday", "sunday", "today", "yesterday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "who", "writes", "|", "•", "·", "view", "see", "more", "reviewed",
    "medically",
    "photo", "photos", "photography", "illustration", "special", "chief", "avatar", "headshot", "picture", "portrait",
    "logo", "says",
  ]
  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "el", "al",
    "bin",
    "ibn", "ben", "ter", "ten", "zu", "af", "av", "y", "e", "st", "mac", "mc", "san", "bint", "abu", "des", "lo", "los",
  ]
  private static let organisationWords: Set<String> = [
    "news", "desk", "staff", "agency", "agencies", "press", "team", "editorial", "editors", "reuters", "afp", "ap",
    "associated", "bureau", "correspondents", "redaktion", "redacción", "rédaction", "redazione", "redação", "редакція",
    "редакция", "independent", "times", "post", "journal", "media", "group", "network", "online", "magazine", "daily",
    "tv", "radio", "office", "service", "services", "wire", "newsroom", "newswire", "inc", "llc", "ltd", "gmbh",
    "company",
    "university", "institute", "department", "ministry", "foundation", "association", "society", "council", "committee",
    "center", "centre", "studio", "studios", "blog", "website", "admin", "administrator", "guest", "contributors",
    "contributor", "writer", "writers", "reporter", "author", "authors", "editor", "board", "report", "reports",
    "digital",
    "content", "marketing", "partners", "partner", "club", "school", "college", "global", "international", "national",
    "world", "today", "insider", "review", "weekly", "gazette", "herald", "tribune", "chronicle", "guardian",
    "telegraph",
    "observer", "bbc", "cnn", "dpa", "efe", "ansa", "lusa", "укрінформ", "тасс", "риа", "новости", "новини",
    "агентство",
    "агенція", "bloomberg", "research", "labs", "lab", "support", "health", "technologies", "solutions", "systems",
    "corp",
    "about", "more", "read", "view", "profile", "all", "posts", "subscribe", "follow", "share", "home", "menu",
    "archive",
    "comments", "twitter", "facebook", "linkedin", "instagram", "share", "the", "our", "your", "this", "user",
    "unknown",
    "anonymous", "sponsored", "agence", "agencia", "agenzia", "agência", "nachrichten", "noticias", "notizie",
    "notícias",
    "new", "york", "united", "states", "columnist", "columnists", "analyst", "director", "founder", "president",
    "manager",
    "expert", "specialist", "strategist", "producer", "photographer", "professor", "journalist", "ceo", "consultant",
  ]
}
